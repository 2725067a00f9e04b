package ah.patentplan.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;

/** 公示 – the intended approval of one declaration, public for some working days. */
@Entity
public class Publicity {

    @Id
    private String number;

    private LocalDate startsOn;
    private LocalDate endsOn;
    private Instant closedAt;
    private Instant stoppedAt;

    protected Publicity() {}

    Publicity(String number, LocalDate startsOn, LocalDate endsOn) {
        this.number = number;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
    }

    void close(Instant at) {
        closedAt = at;
    }

    /** 终止公示: the project is on no public list any more. */
    void stop(Instant at) {
        stoppedAt = at;
    }

    /** The last day. */
    public LocalDate endsOn() {
        return endsOn;
    }
}
