package ah.patentplan.support;

import ah.patentplan.access.Refusal;
import ah.patentplan.performance.Entry;
import ah.patentplan.programme.Money;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 其他财政资金说明 – what other public money a project gets, or that it gets none; the latest holds. */
@Entity
public class OtherFunds {

    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_PERIOD = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String number;

    @Enumerated(EnumType.STRING)
    private Occasion occasion;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Line> lines;

    @Embedded
    private Scan scan;

    private String statedBy;
    private Instant statedAt;

    protected OtherFunds() {}

    OtherFunds(String number, Occasion occasion, List<Line> lines, Scan scan) {
        this.number = number;
        this.occasion = occasion;
        this.lines = lines;
        this.scan = scan;
    }

    /**
     * 一项资金.
     *
     * @param source who gives it, 合肥市科技局
     * @param amount 元
     * @param period for which it is given, 2022年7月至2023年12月
     */
    public record Line(String source, BigDecimal amount, String period) {

        Line tidy() {
            if (amount == null || amount.signum() <= 0) {
                throw new Refusal("“金额”应大于0");
            }
            return new Line(
                    Entry.text("资金来源", source, LONGEST_SOURCE), amount, Entry.text("期间", period, LONGEST_PERIOD));
        }

        public String figures() {
            return new Money(amount).figures();
        }
    }

    void signed(String by, Instant at) {
        statedBy = by;
        statedAt = at;
    }

    /** In one line. */
    public String sentence() {
        return lines.isEmpty()
                ? "没有其他财政资金"
                : lines.stream()
                        .map(line -> "%s %s（%s）".formatted(line.source(), line.figures(), line.period()))
                        .collect(Collectors.joining("；"));
    }

    public Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public Occasion occasion() {
        return occasion;
    }

    /** Empty where there is none. */
    public List<Line> lines() {
        return lines;
    }

    /** Null where there is no document. */
    public Scan scan() {
        return scan;
    }

    public String statedBy() {
        return statedBy;
    }

    public Instant statedAt() {
        return statedAt;
    }
}
