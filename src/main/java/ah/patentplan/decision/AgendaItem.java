package ah.patentplan.decision;

import ah.patentplan.declaration.Declaration;
import ah.patentplan.programme.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.Instant;

/** 议题 – one declaration on the agenda of a meeting, with what was decided. */
@Entity
public class AgendaItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "meeting")
    private Meeting meeting;

    @ManyToOne
    @JoinColumn(name = "declaration")
    private Declaration declaration;

    private int position;
    private BigDecimal score;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private Money amount;
    private String reason;
    private Instant carriedOutAt;
    private Instant takenOffAt;

    protected AgendaItem() {}

    AgendaItem(Meeting meeting, Declaration declaration, int position, BigDecimal score) {
        this.meeting = meeting;
        this.declaration = declaration;
        this.position = position;
        this.score = score;
    }

    void decide(ItemDecision decided) {
        decision = decided.decision();
        amount = decided.hasAmount() ? decided.amount() : null;
        reason = decided.reason();
    }

    /** 不再审议: the declaration ended before the record was frozen; nothing is decided about it. */
    void takeOff(String why, Instant at) {
        decision = null;
        amount = null;
        reason = why;
        takenOffAt = at;
    }

    void carriedOut(Instant at) {
        carriedOutAt = at;
    }

    Meeting meeting() {
        return meeting;
    }

    public Declaration declaration() {
        return declaration;
    }

    /** Number of the declaration. */
    public String number() {
        return declaration.number();
    }

    /** Place on the agenda, by score, from 1. */
    public int position() {
        return position;
    }

    /** Score of the expert review. */
    public BigDecimal score() {
        return score;
    }

    /** Null until recorded. */
    public Decision decision() {
        return decision;
    }

    /** Null unless approved. */
    public Money amount() {
        return amount;
    }

    /** Never null, may be empty. */
    public String reason() {
        return reason == null ? "" : reason;
    }

    public boolean isTakenOff() {
        return takenOffAt != null;
    }

    boolean isCarriedOut() {
        return carriedOutAt != null;
    }
}
