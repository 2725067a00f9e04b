package ah.patentplan.review;

import ah.patentplan.access.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 评审结果 – what the experts' scores of one declaration come to. */
@Entity
public class ReviewResult {

    @Id
    private String number;

    private BigDecimal score;
    private BigDecimal spread;
    private int scoreCount;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> failedItems;

    private String confirmedBy;
    private Instant confirmedAt;
    private String remark;

    protected ReviewResult() {}

    ReviewResult(String number) {
        this.number = number;
    }

    /** Takes over what the scores come to; refused once it is confirmed. */
    void compute(TrimmedMean mean, int scoreCount, List<String> failedItems) {
        requireOpen();
        this.score = mean.score();
        this.spread = mean.spread();
        this.scoreCount = scoreCount;
        this.failedItems = failedItems;
    }

    void confirm(String by, Instant at, String remark) {
        requireOpen();
        this.confirmedBy = by;
        this.confirmedAt = at;
        this.remark = remark;
    }

    private void requireOpen() {
        if (confirmedAt != null) {
            throw new Refusal("申报 " + number + " 的评审结果已经确认");
        }
    }

    /** Number of the declaration. */
    public String number() {
        return number;
    }

    /** Trimmed mean, 0 to 100, two decimals. */
    public BigDecimal score() {
        return score;
    }

    /** Standard deviation, two decimals. */
    public BigDecimal spread() {
        return spread;
    }

    /** Titles of the items whose mean stayed below their minimum. */
    public List<String> failedItems() {
        return failedItems;
    }

    /** Account; null before confirmation. */
    public String confirmedBy() {
        return confirmedBy;
    }
}
