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

/** 专家评分 – the filled-in score sheet of one expert for one declaration; it stays, also when a later round supersedes it. */
@Entity
class Score {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String number;
    private String expert;
    private int round;
    private String sheet;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, ScoreItem> items;

    private BigDecimal total;
    private Instant submittedAt;

    protected Score() {}

    Score(String number, String expert, int round, ScoreSheet sheet, Instant submittedAt) {
        this.number = number;
        this.expert = expert;
        this.round = round;
        this.sheet = sheet.version();
        this.items = sheet.items();
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

    /** 1 for the first sheet, one more for each that was given anew. */
    int round() {
        return round;
    }

    Map<String, ScoreItem> items() {
        return items;
    }

    /** Sum of the items' points, two decimals. */
    BigDecimal total() {
        return total;
    }
}
