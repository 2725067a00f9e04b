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

    Departure(String number, int year, DepartureKind kind, String reason) {
        this.number = number;
        this.year = year;
        this.kind = kind;
        this.reason = reason;
        this.state = DepartureState.REQUESTED;
    }

    void change(String before, String after) {
        this.valueBefore = before;
        this.valueAfter = after;
    }

    void requested(String by, Instant at) {
        this.requestedBy = by;
        this.requestedAt = at;
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

    public String number() {
        return number;
    }

    public int year() {
        return year;
    }

    public DepartureKind kind() {
        return kind;
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

    String valueAfter() {
        return valueAfter;
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
