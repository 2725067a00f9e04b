package ah.patentplan.performance;

import ah.patentplan.access.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 预算调整 – a unit moves money between the rows of its budget; beyond the tolerance only with consent. */
@Entity
public class BudgetChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String number;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Line> lines;

    private String reason;

    @Enumerated(EnumType.STRING)
    private BudgetChangeState state;

    private String requestedBy;
    private Instant requestedAt;
    private String comment;
    private String decidedBy;
    private Instant decidedAt;

    @Version
    private int version;

    protected BudgetChange() {}

    BudgetChange(String number, List<Line> lines, String reason) {
        this.number = number;
        this.lines = lines;
        this.reason = reason;
    }

    /**
     * 调整行.
     *
     * @param before 万元
     * @param after 万元
     */
    public record Line(String item, BigDecimal before, BigDecimal after) {

        /** Whether the row moves by more than the share; from zero every amount is more. */
        boolean movesBeyond(BigDecimal share) {
            return after.subtract(before).abs().compareTo(before.multiply(share)) > 0;
        }
    }

    /** @param tolerance share of a row up to which nobody is asked */
    void request(BigDecimal tolerance, String by, Instant at) {
        state = lines.stream().anyMatch(line -> line.movesBeyond(tolerance))
                ? BudgetChangeState.REQUESTED
                : BudgetChangeState.NOTED;
        requestedBy = by;
        requestedAt = at;
    }

    void decide(BudgetChangeState decision, String comment) {
        if (state != BudgetChangeState.REQUESTED) {
            throw new Refusal("该项预算调整目前为“%s”，不能再审批".formatted(state.title()));
        }
        state = decision;
        this.comment = comment;
    }

    void signed(String by, Instant at) {
        decidedBy = by;
        decidedAt = at;
    }

    public Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public List<Line> lines() {
        return lines;
    }

    public String reason() {
        return reason;
    }

    public BudgetChangeState state() {
        return state;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** Null before it is decided, as {@link #decidedAt}. */
    public String comment() {
        return comment;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
