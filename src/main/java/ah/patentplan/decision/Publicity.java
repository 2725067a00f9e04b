package ah.patentplan.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;

/** 公示 – one round in which the intended approval of a declaration is public for some working days. */
@Entity
public class Publicity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String number;
    private int round;
    private String meeting;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private Instant closedAt;
    private Instant stoppedAt;

    protected Publicity() {}

    /**
     * @param round from 1
     * @param meeting number of the meeting whose frozen record intends the approval
     */
    Publicity(String number, int round, String meeting, LocalDate startsOn, LocalDate endsOn) {
        this.number = number;
        this.round = round;
        this.meeting = meeting;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
    }

    void close(Instant at) {
        closedAt = at;
    }

    /** 终止公示: the project is on no public list any more; a round that was stopped before stays as it is. */
    void stop(Instant at) {
        stoppedAt = stoppedAt == null ? at : stoppedAt;
    }

    Long id() {
        return id;
    }

    int round() {
        return round;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    /** The last day, which counts until its end. */
    public LocalDate endsOn() {
        return endsOn;
    }

    boolean isStopped() {
        return stoppedAt != null;
    }
}
