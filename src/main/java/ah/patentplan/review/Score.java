package ah.patentplan.review;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 专家评分 – the filled-in score sheet of one expert for one declaration; it stands. */
@Entity
class Score {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String number;
    private String expert;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, ScoreItem> items;

    private BigDecimal total;
    private Instant submittedAt;

    protected Score() {}

    Score(String number, String expert, Map<String, ScoreItem> items, Instant submittedAt) {
        this.number = number;
        this.expert = expert;
        this.items = items;
        this.total = items.values().stream()
                .map(ScoreItem::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.HALF_UP);
        this.submittedAt = submittedAt;
    }

    /** Account. */
    String expert() {
        return expert;
    }

    /** Sum of the items' points, two decimals. */
    BigDecimal total() {
        return total;
    }
}
