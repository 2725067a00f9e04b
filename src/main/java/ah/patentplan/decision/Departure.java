package ah.patentplan.decision;

import ah.patentplan.access.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;

/** 例外 – a departure from the programme: one person asks for it, another decides. */
@Entity
public class Departure {

    @Id
    private String number;

    private int year;

    @Enumerated(EnumType.STRING)
    private DepartureKind kind;

    private String subject;
    private String reason;
    private String valueBefore;
    private String valueAfter;
    private String requestedBy;
    private Instant requestedAt;
    private String decidedBy;
    private Instant decidedAt;
    private String opinion;

    @Enumerated(EnumType.STRING)
    private DepartureState state;

    protected Departure() {}

    Departure(String number, Deviation deviation, String requestedBy, Instant requestedAt) {
        this.number = number;
        this.year = deviation.year();
        this.kind = deviation.kind();
        this.subject = deviation.subject();
        this.valueBefore = deviation.before();
        this.valueAfter = deviation.after();
        this.reason = deviation.reason().strip();
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
        this.state = DepartureState.REQUESTED;
    }

    void decide(DepartureState decision, String by, String opinion, Instant at) {
        if (state != DepartureState.REQUESTED) {
            throw new Refusal("例外 %s 已审批".formatted(number));
        }
        if (by.equals(requestedBy)) {
            throw new Refusal("申请人不能审批自己申请的例外");
        }
        this.state = decision;
        this.decidedBy = by;
        this.opinion = opinion;
        this.decidedAt = at;
    }

    /** Its project ended before it was decided. */
    void lapse() {
        state = DepartureState.LAPSED;
    }

    public String number() {
        return number;
    }

    public int year() {
        return year;
    }

    public DepartureKind kind() {
        return kind;
    }

    /** What it is about: a year, or the number of a declaration. */
    public String subject() {
        return subject;
    }

    public String reason() {
        return reason;
    }

    /** Value before as people read it. */
    public String before() {
        return kind.shown(valueBefore);
    }

    /** Value after as people read it. */
    public String after() {
        return kind.shown(valueAfter);
    }

    /** What was asked for. */
    Deviation deviation() {
        return new Deviation(kind, year, subject, valueBefore, valueAfter, reason);
    }

    public String requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** Null until it is decided. */
    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public String opinion() {
        return opinion;
    }

    public DepartureState state() {
        return state;
    }
}
