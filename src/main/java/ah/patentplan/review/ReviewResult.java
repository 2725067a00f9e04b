package ah.patentplan.review;

import ah.patentplan.access.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;

/** 评审结果 – what the experts' scores of one declaration come to. */
@Entity
public class ReviewResult {

    @Id
    private String number;

    private BigDecimal score;
    private BigDecimal spread;
    private int scoreCount;
    private String confirmedBy;
    private Instant confirmedAt;
    private String remark;

    protected ReviewResult() {}

    ReviewResult(String number, TrimmedMean mean, int scoreCount) {
        this.number = number;
        this.score = mean.score();
        this.spread = mean.spread();
        this.scoreCount = scoreCount;
    }

    void confirm(String by, Instant at, String remark) {
        if (confirmedAt != null) {
            throw new Refusal("申报 " + number + " 的评审结果已经确认");
        }
        this.confirmedBy = by;
        this.confirmedAt = at;
        this.remark = remark;
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

    /** Account; null before confirmation. */
    public String confirmedBy() {
        return confirmedBy;
    }
}
