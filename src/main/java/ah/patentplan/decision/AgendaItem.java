package ah.patentplan.decision;

import ah.patentplan.declaration.Declaration;
import ah.patentplan.programme.Money;
import ah.patentplan.review.RankedDeclaration;
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
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 议题 – one declaration on the agenda of a meeting, ranked as it was when called, with what was decided. */
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
    private String panel;
    private int place;
    private int best;
    private int worst;
    private BigDecimal score;
    private BigDecimal spread;
    private boolean disagreed;
    private boolean passed;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> failedItems;

    private Money proposed;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private Money amount;
    private String reason;
    private Instant takenOffAt;
    private Instant carriedOutAt;
    private String notCarriedOut;

    protected AgendaItem() {}

    AgendaItem(Meeting meeting, Declaration declaration, int position, RankedDeclaration ranked) {
        this.meeting = meeting;
        this.declaration = declaration;
        this.position = position;
        this.panel = ranked.panel();
        this.place = ranked.place();
        this.best = ranked.best();
        this.worst = ranked.worst();
        this.score = ranked.score();
        this.spread = ranked.spread();
        this.disagreed = ranked.disagreed();
        this.passed = ranked.passed();
        this.failedItems = ranked.failedItems();
    }

    void decide(ItemDecision decided) {
        decision = decided.decision();
        proposed = decided.proposal();
        amount = decided.given();
        reason = decided.reason() == null ? "" : decided.reason().strip();
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

    /** 不再执行: it is over for the meeting, and nothing was done. */
    void givenUp(String why, Instant at) {
        carriedOutAt = at;
        notCarriedOut = why;
    }

    /** Whether the experts of the same panel rank it before the other; places of two meetings were counted at two times. */
    boolean ranksBefore(AgendaItem other) {
        int byScore = score.compareTo(other.score);
        return panel.equals(other.panel) && (byScore > 0 || byScore == 0 && place < other.place);
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

    /** Place on the agenda, from 1. */
    public int position() {
        return position;
    }

    /** What the expert review came to when the meeting was called. */
    public RankedDeclaration ranked() {
        return new RankedDeclaration(
                number(), panel, place, best, worst, score, spread, disagreed, passed, failedItems);
    }

    /** 建议金额, null where the office proposes none. */
    public Money proposed() {
        return proposed;
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

    public boolean isCarriedOut() {
        return carriedOutAt != null;
    }

    /** Why its decision is not carried out, null where it was or still will be. */
    public String notCarriedOut() {
        return notCarriedOut;
    }
}
