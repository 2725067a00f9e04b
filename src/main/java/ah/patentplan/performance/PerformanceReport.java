package ah.patentplan.performance;

import ah.patentplan.access.Refusal;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * 绩效报告 – one round of what a project reached: reported by the unit, verified by the city, confirmed by the province. A
 * round that is over stands; what comes after it is another one.
 */
@Entity
@IdClass(PerformanceReport.Key.class)
public class PerformanceReport {

    @Id
    private String number;

    @Id
    private int round;

    private boolean rectified;
    private LocalDate rectifyUntil;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> actuals;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, List<Evidence>> evidence;

    private String note;
    private String reportedBy;
    private Instant reportedAt;

    @Embedded
    private Verification verification;

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

    private PerformanceReport(String number, int round, Reported reported) {
        this.number = number;
        this.round = round;
        this.state = ReportState.REPORTED;
        this.actuals = reported.actuals();
        this.evidence = reported.evidence();
        this.results = reported.asked();
        this.note = reported.note();
    }

    /** 申报编号与轮次. */
    record Key(String number, int round) implements Serializable {}

    static PerformanceReport first(String number, Reported reported) {
        return new PerformanceReport(number, 1, reported);
    }

    /** The unit's next report, which this round asks for; after a rectification it counts as rectified. */
    PerformanceReport next(Reported reported) {
        if (!state.asksTheUnit()) {
            throw new Refusal("绩效报告 %s 目前为“%s”，不能再报送".formatted(number, state.title()));
        }
        PerformanceReport next = new PerformanceReport(number, round + 1, reported);
        next.rectified = rectified || state == ReportState.RECTIFYING;
        next.rectifyUntil = rectifyUntil;
        return next;
    }

    void reported(String by, Instant at) {
        reportedBy = by;
        reportedAt = at;
    }

    /** 核查通过, the verified figures count from here on, or 退回补充; by a person other than who reported. */
    void verified(Verification verification) {
        if (verification.verifiedBy().equals(reportedBy)) {
            throw new Refusal("绩效报告 " + number + " 由您报送，不能由您核查");
        }
        become(verification.verified() == null ? ReportState.RETURNED : ReportState.VERIFIED);
        this.verification = verification;
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
        score = TargetResult.score(results);
    }

    void graded(Grant grant) {
        this.grant = grant;
    }

    /** 确认: final, or the beginning of the rectification until the end of the day. */
    void confirmed(String comment, LocalDate rectifyUntil, String by, Instant at) {
        boolean rectify = grant.consequence() == Consequence.RECTIFY;
        if (rectify && rectified) {
            throw new Refusal("申报 " + number + " 已整改一次，不能再次限期整改");
        }
        evaluated(rectify ? ReportState.RECTIFYING : ReportState.CONFIRMED, comment, by, at);
        this.rectifyUntil = rectify ? rectifyUntil : this.rectifyUntil;
    }

    /** 退回重新核查: the same report in another round. */
    PerformanceReport sentBack(String comment, String by, Instant at) {
        evaluated(ReportState.SENT_BACK, comment, by, at);
        Reported same = new Reported(actuals, evidence, asked(), note);
        PerformanceReport again = new PerformanceReport(number, round + 1, same);
        again.rectified = rectified;
        again.rectifyUntil = rectifyUntil;
        again.reported(reportedBy, reportedAt);
        return again;
    }

    private List<TargetResult> asked() {
        return results.stream().map(TargetResult::asked).toList();
    }

    private void evaluated(ReportState next, String comment, String by, Instant at) {
        requireEvaluator(by);
        become(next);
        evaluationComment = comment;
        confirmedBy = by;
        confirmedAt = at;
    }

    /** Who reported or verified it does not evaluate it, whatever the role is now. */
    void requireEvaluator(String by) {
        if (by.equals(reportedBy)) {
            throw new Refusal("绩效报告 " + number + " 由您报送，不能由您评估");
        }
        if (verification != null && by.equals(verification.verifiedBy())) {
            throw new Refusal("绩效报告 " + number + " 由您核查，不能由您评估");
        }
    }

    private void become(ReportState next) {
        if (!state.mayBecome(next)) {
            throw new Refusal("绩效报告 %s 目前为“%s”，不能变为“%s”".formatted(number, state.title(), next.title()));
        }
        state = next;
    }

    public String number() {
        return number;
    }

    /** From 1. */
    public int round() {
        return round;
    }

    /** Whether it comes after the one rectification. */
    public boolean isRectified() {
        return rectified;
    }

    /** Last day to report once more; null where no rectification was ordered. */
    public LocalDate rectifyUntil() {
        return rectifyUntil;
    }

    public ReportState state() {
        return state;
    }

    /** Reported figures by indicator. */
    public Map<String, Object> actuals() {
        return actuals;
    }

    /** The figures that count: verified, or as reported as long as nobody has verified them. */
    public Map<String, Object> figures() {
        return state == ReportState.REPORTED || verification.verified() == null ? actuals : verification.verified();
    }

    /** What is evidence for the target; for the empty indicator what proves none in particular. */
    public List<Evidence> evidence(String indicator) {
        return evidence.getOrDefault(indicator, List.of());
    }

    /** As the unit reported the figure, 是 or 否 where it is done or not. */
    public String reported(String indicator) {
        return TargetComputation.shown(actuals.get(indicator));
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
    public Verification verification() {
        return verification;
    }

    /** One for each target; before they are computed without result. */
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
