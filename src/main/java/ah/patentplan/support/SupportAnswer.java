package ah.patentplan.support;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** 收到确认 – what the unit says to an entry of its city: received, or not and why; said once. */
@Entity
public class SupportAnswer {

    @Id
    private Long support;

    private boolean received;
    private String reason;
    private String answeredBy;
    private Instant answeredAt;

    protected SupportAnswer() {}

    /** @param reason empty where it was received */
    SupportAnswer(Long support, boolean received, String reason) {
        this.support = support;
        this.received = received;
        this.reason = reason;
    }

    void signed(String by, Instant at) {
        answeredBy = by;
        answeredAt = at;
    }

    public Long support() {
        return support;
    }

    public boolean received() {
        return received;
    }

    public String reason() {
        return reason;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
