package ah.patentplan.performance;

import ah.patentplan.access.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 中期进展报告 – one round of it: asked for, reported by the unit, looked at by who guides the project. */
@Entity
@IdClass(ProgressReport.Key.class)
public class ProgressReport {

    @Id
    private String number;

    @Id
    private int round;

    @Enumerated(EnumType.STRING)
    private ProgressState state;

    private Instant dueAt;
    private int reminders;
    private String progress;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ProgressFigure> figures;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<BudgetLine> spending;

    private String reportedBy;
    private Instant reportedAt;
    private LocalDate visitedOn;
    private String comment;
    private String guidedBy;
    private Instant guidedAt;

    @Version
    private int version;

    protected ProgressReport() {}

    ProgressReport(String number, int round, Instant dueAt) {
        this.number = number;
        this.round = round;
        this.state = ProgressState.DUE;
        this.dueAt = dueAt;
        this.progress = "";
        this.figures = List.of();
        this.spending = List.of();
    }

    /** The round after this one, beginning with what was reported in it. */
    ProgressReport next(Instant dueAt) {
        ProgressReport next = new ProgressReport(number, round + 1, dueAt);
        next.progress = progress;
        next.figures = figures;
        next.spending = spending;
        return next;
    }

    void say(String progress, List<ProgressFigure> figures, List<BudgetLine> spending) {
        this.progress = progress;
        this.figures = figures;
        this.spending = spending;
    }

    void reported(String by, Instant at) {
        become(ProgressState.REPORTED);
        reportedBy = by;
        reportedAt = at;
    }

    void reminded() {
        reminders++;
    }

    /** @param visitedOn null where nobody went there */
    void guided(ProgressState next, String comment, LocalDate visitedOn) {
        become(next);
        this.comment = comment;
        this.visitedOn = visitedOn;
    }

    void signed(String by, Instant at) {
        guidedBy = by;
        guidedAt = at;
    }

    void lapse() {
        become(ProgressState.LAPSED);
    }

    private void become(ProgressState next) {
        if (!state.mayBecome(next)) {
            throw new Refusal("申报 %s 的中期进展目前为“%s”，不能变为“%s”".formatted(number, state.title(), next.title()));
        }
        state = next;
    }

    public String number() {
        return number;
    }

    /** Counts from 1; each return opens the next. */
    public int round() {
        return round;
    }

    public ProgressState state() {
        return state;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public int reminders() {
        return reminders;
    }

    public String progress() {
        return progress;
    }

    public List<ProgressFigure> figures() {
        return figures;
    }

    public List<BudgetLine> spending() {
        return spending;
    }

    /** Null before it is reported, as {@link #reportedAt}. */
    public String reportedBy() {
        return reportedBy;
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    public LocalDate visitedOn() {
        return visitedOn;
    }

    /** Null before it was looked at, as {@link #guidedBy} and {@link #guidedAt}. */
    public String comment() {
        return comment;
    }

    public String guidedBy() {
        return guidedBy;
    }

    public Instant guidedAt() {
        return guidedAt;
    }

    /** 主键. */
    record Key(String number, int round) implements Serializable {
        Key() {
            this(null, 0);
        }
    }
}
