package ah.patentplan.performance;

import ah.patentplan.access.Refusal;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 绩效报告 – what one project reached: reported by the unit, verified by the city, confirmed by the province. */
@Entity
public class PerformanceReport {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Id
    private String number;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> actuals;

    private String note;
    private String reportedBy;
    private Instant reportedAt;
    private String cityComment;
    private String verifiedBy;
    private Instant verifiedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<TargetResult> results;

    private BigDecimal score;

    @Embedded
    private Grant grant;

    private String evaluationComment;
    private String confirmedBy;
    private Instant confirmedAt;

    @Version
    private int version;

    protected PerformanceReport() {}

    /** A report still to be filled, as if returned to its unit. */
    PerformanceReport(String number) {
        this.number = number;
        this.state = ReportState.RETURNED;
        this.results = List.of();
    }

    void report(Map<String, Object> actuals, String note, String by, Instant at) {
        become(ReportState.REPORTED);
        this.actuals = actuals;
        this.note = note;
        reportedBy = by;
        reportedAt = at;
    }

    /** 核查通过 or 退回. */
    void verified(ReportState next, String comment, String by, Instant at) {
        become(next);
        cityComment = comment;
        verifiedBy = by;
        verifiedAt = at;
    }

    /** Score: weight of the targets reached, in percent of all weights, two decimals. */
    void computed(List<TargetResult> results) {
        become(ReportState.COMPUTED);
        score(results);
    }

    /** 人工判断: what could not be computed counts as a person finds it. */
    void judged(Collection<String> reached, String reason) {
        score(results.stream()
                .map(result -> result.attainment() == Attainment.TO_BE_JUDGED
                        ? result.judged(reached.contains(result.indicator()), reason)
                        : result)
                .toList());
    }

    private void score(List<TargetResult> results) {
        this.results = results;
        BigDecimal reached = weight(results.stream()
                .filter(result -> result.attainment() == Attainment.REACHED)
                .toList());
        score = reached.multiply(HUNDRED).divide(weight(results), 2, RoundingMode.HALF_UP);
    }

    void graded(Grant grant) {
        this.grant = grant;
    }

    /** 确认 or 退回重新核查. */
    void evaluated(ReportState next, String comment, String by, Instant at) {
        requireEvaluator(by);
        become(next);
        evaluationComment = comment;
        confirmedBy = by;
        confirmedAt = at;
    }

    /** Who verified the report does not evaluate it. */
    void requireEvaluator(String by) {
        if (by.equals(verifiedBy)) {
            throw new Refusal("绩效报告 " + number + " 由您核查，不能由您评估");
        }
    }

    private void become(ReportState next) {
        if (!state.mayBecome(next)) {
            throw new Refusal("绩效报告 %s 目前为“%s”，不能变为“%s”".formatted(number, state.title(), next.title()));
        }
        state = next;
    }

    private static BigDecimal weight(List<TargetResult> results) {
        return results.stream().map(TargetResult::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public String number() {
        return number;
    }

    public ReportState state() {
        return state;
    }

    /** Reported figures by indicator. */
    public Map<String, Object> actuals() {
        return actuals;
    }

    public String note() {
        return note;
    }

    public String reportedBy() {
        return reportedBy;
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    /** Null before the city has verified or returned it. */
    public String cityComment() {
        return cityComment;
    }

    public String verifiedBy() {
        return verifiedBy;
    }

    public Instant verifiedAt() {
        return verifiedAt;
    }

    /** Empty before the targets are computed. */
    public List<TargetResult> results() {
        return results;
    }

    /** Those that a person still has to judge. */
    public List<TargetResult> open() {
        return results.stream()
                .filter(result -> result.attainment() == Attainment.TO_BE_JUDGED)
                .toList();
    }

    /** 0 to 100, null before the targets are computed. */
    public BigDecimal score() {
        return score;
    }

    /** Null before the grade is found. */
    public Grant grant() {
        return grant;
    }

    /** The grade that money may follow; refused before the province has confirmed it. */
    public Grant confirmedGrant() {
        if (state != ReportState.CONFIRMED) {
            throw new Refusal("申报 " + number + " 的绩效评估结果尚未确认");
        }
        return grant;
    }

    public String evaluationComment() {
        return evaluationComment;
    }

    public String confirmedBy() {
        return confirmedBy;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }
}
