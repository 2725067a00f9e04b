package ah.patentplan.programme;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 年度计划 – one year of the programme: dates, policies and the release its cases run on. */
@Entity
public class Programme {

    @Id
    private int year;

    private String title;
    private String noticeNumber;
    private String imprint;
    private Instant opensAt;
    private Instant announcedAt;
    private Instant deadline;
    private LocalDate evaluationOn;
    private int performanceReportDays;
    private int rectificationMonths;
    private LocalDate progressOn;
    private int progressDays;
    private int progressReminders;
    private BigDecimal budgetTolerance;
    private int publicityWorkingDays;
    private int panelSize;
    private int panelMinimum;
    private int trimFrom;
    private int scoringWorkingDays;
    private int invitationWorkingDays;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Category> regionRecusal;

    private BigDecimal passingScore;
    private BigDecimal spreadLimit;
    private BigDecimal quorumShare;
    private int objectionWorkingDays;
    private BigDecimal firstInstalmentShare;
    private int defenceWorkingDays;
    private int repaymentDays;
    private int overdueDays;

    @Embedded
    private RepaymentAccount repaymentAccount;

    private int listingYears;
    private int correctionWorkingDays;
    private int deadlineWarningDays;
    private int paperCopies;
    private String postalAddress;
    private String mailbox;
    private String contacts;
    private String office;
    private String letterSeries;
    private String minutesSeries;
    private String paymentSeries;
    private String release;

    protected Programme() {}

    public int year() {
        return year;
    }

    public String title() {
        return title;
    }

    /** 发文字号. */
    public String noticeNumber() {
        return noticeNumber;
    }

    /** 编制年月 printed on the cover of the declaration. */
    public String imprint() {
        return imprint;
    }

    public Instant opensAt() {
        return opensAt;
    }

    /** 受理截止时间: what arrives at this instant or later is late (notice 三（二）). */
    public Instant deadline() {
        return deadline;
    }

    /** Moves the deadline for all; what this means for running cases is up to the caller. */
    public void moveDeadline(Instant deadline) {
        this.deadline = deadline;
    }

    /** 已发布: until then it is the administrator's alone, afterwards nothing of it changes but deadline and release. */
    public boolean isAnnounced() {
        return announcedAt != null;
    }

    void announce(Instant announcedAt) {
        this.announcedAt = announcedAt;
    }

    void recall() {
        this.announcedAt = null;
    }

    public boolean isOpenAt(Instant instant) {
        return isAnnounced() && !instant.isBefore(opensAt) && instant.isBefore(deadline);
    }

    /** First day on which performance is evaluated. */
    public LocalDate evaluationOn() {
        return evaluationOn;
    }

    /** Days from {@link #evaluationOn} within which a unit reports its performance. */
    public int performanceReportDays() {
        return performanceReportDays;
    }

    /** 整改期限 of a project that has missed its targets. */
    public int rectificationMonths() {
        return rectificationMonths;
    }

    /** 中期: first day on which the progress report is asked for. */
    public LocalDate progressOn() {
        return progressOn;
    }

    /** Days from then until the report is due, and between two reminders. */
    public int progressDays() {
        return progressDays;
    }

    public int progressReminders() {
        return progressReminders;
    }

    /** Share of a budget row, 0 to 1, up to which a change needs no consent. */
    public BigDecimal budgetTolerance() {
        return budgetTolerance;
    }

    /** 一式五份: bound copies that are to be sent in (notice 三（二）). */
    public int paperCopies() {
        return paperCopies;
    }

    /** Where they go by EMS (notice 三（二）). */
    public String postalAddress() {
        return postalAddress;
    }

    /** Mailbox of the office, as the notice prints it. */
    public String mailbox() {
        return mailbox;
    }

    /** Who answers questions, with the telephone number (notice, last line). */
    public String contacts() {
        return contacts;
    }

    /** 发文机关, by its full name. */
    public String office() {
        return office;
    }

    /** 发文机关代字 of letters, 皖市监专函; those of minutes and payment orders follow. */
    public String letterSeries() {
        return letterSeries;
    }

    public String minutesSeries() {
        return minutesSeries;
    }

    public String paymentSeries() {
        return paymentSeries;
    }

    public int publicityWorkingDays() {
        return publicityWorkingDays;
    }

    public int panelSize() {
        return panelSize;
    }

    /** Experts who must be left for each declaration. */
    public int panelMinimum() {
        return panelMinimum;
    }

    /** Number of scores from which the highest and the lowest are dropped. */
    public int trimFrom() {
        return trimFrom;
    }

    /** Working days for an expert to score what a panel was appointed for. */
    public int scoringWorkingDays() {
        return scoringWorkingDays;
    }

    /** Working days for an expert to answer an invitation. */
    public int invitationWorkingDays() {
        return invitationWorkingDays;
    }

    /** Whether experts of the declaring unit's own city stay out of the category's review. */
    public boolean recusesRegion(Category category) {
        return regionRecusal.contains(category);
    }

    /** Score from which the experts recommend a declaration, 0 to 100. */
    public BigDecimal passingScore() {
        return passingScore;
    }

    /** Standard deviation of one declaration's scores above which the experts disagree. */
    public BigDecimal spreadLimit() {
        return spreadLimit;
    }

    /** Share of its members, 0 to 1, of which a meeting needs more to be present. */
    public BigDecimal quorumShare() {
        return quorumShare;
    }

    /** Working days to answer an objection against an intended approval. */
    public int objectionWorkingDays() {
        return objectionWorkingDays;
    }

    /** Share of the approved amount that the first instalment pays, 0 to 1. */
    public BigDecimal firstInstalmentShare() {
        return firstInstalmentShare;
    }

    public int defenceWorkingDays() {
        return defenceWorkingDays;
    }

    public int repaymentDays() {
        return repaymentDays;
    }

    /** Days between two steps against who does not repay. */
    public int overdueDays() {
        return overdueDays;
    }

    /** Where money that is taken back is to be paid. */
    public RepaymentAccount repaymentAccount() {
        return repaymentAccount;
    }

    /** Years for which a unit is listed after a revocation. */
    public int listingYears() {
        return listingYears;
    }

    /** Working days to correct what the formal examination returns. */
    public int correctionWorkingDays() {
        return correctionWorkingDays;
    }

    /** Days before the deadline on which whoever is not ready is reminded. */
    public int deadlineWarningDays() {
        return deadlineWarningDays;
    }

    /** Id of the engine's deployment that this year's new cases start from. */
    public String release() {
        return release;
    }

    public void putIntoForce(String release) {
        this.release = release;
    }
}
