package ah.patentplan.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;

/** 重评 – one expert is to give a sheet anew; nothing follows before the departure is approved. */
@Entity
@IdClass(Rescoring.Key.class)
class Rescoring {

    @Id
    private String departure;

    @Id
    private String expert;

    private String number;
    private String reason;
    private Instant approvedAt;

    protected Rescoring() {}

    Rescoring(String departure, String number, String expert, String reason) {
        this.departure = departure;
        this.number = number;
        this.expert = expert;
        this.reason = reason;
    }

    /** 主键. */
    record Key(String departure, String expert) implements Serializable {}

    void approve(Instant at) {
        approvedAt = at;
    }

    String number() {
        return number;
    }

    String reason() {
        return reason;
    }
}
