package ah.patentplan.decision;

import ah.patentplan.access.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** 弄虚作假核查 – one allegation against one declaration: reported, heard, established, confirmed. */
@Entity
public class Investigation {

    @Id
    private String number;

    private String declaration;
    private String allegation;
    private String reportedBy;
    private Instant reportedAt;
    private LocalDate statementUntil;
    private String statement;
    private Boolean established;
    private String findings;
    private String clause;
    private String establishedBy;
    private String confirmedBy;
    private Instant confirmedAt;
    private String remark;

    @Enumerated(EnumType.STRING)
    private State state;

    @Version
    private int version;

    protected Investigation() {}

    Investigation(String number, String declaration, String allegation, LocalDate statementUntil) {
        this.number = number;
        this.declaration = declaration;
        this.allegation = allegation;
        this.statementUntil = statementUntil;
        this.state = State.OPEN;
    }

    void reported(String by, Instant at) {
        reportedBy = by;
        reportedAt = at;
    }

    /** 陈述意见 of the unit. */
    void state(String statement) {
        require(State.OPEN);
        this.statement = statement;
    }

    /** 认定, to be confirmed by a second person; made anew after it was sent back. */
    void establish(Finding finding, String by) {
        require(State.OPEN);
        established = finding.established();
        findings = finding.findings();
        clause = finding.clause();
        establishedBy = by;
        state = State.FOUND;
    }

    /** 复核: refused to the person who made the finding. */
    void confirm(boolean confirmed, String remark, String by, Instant at) {
        require(State.FOUND);
        if (by.equals(establishedBy)) {
            throw new Refusal("核查 " + number + " 由您认定，不能由您复核");
        }
        this.remark = remark;
        if (!confirmed) {
            state = State.OPEN;
            return;
        }
        confirmedBy = by;
        confirmedAt = at;
        state = established ? State.ESTABLISHED : State.DISMISSED;
    }

    private void require(State expected) {
        if (state != expected) {
            throw new Refusal("核查 %s 目前为“%s”，不能办理此事项".formatted(number, state.title()));
        }
    }

    /** Number of the declaration and a suffix, 2022-UO-0001-F01. */
    public String number() {
        return number;
    }

    /** Number of the declaration. */
    public String declaration() {
        return declaration;
    }

    /** 举报事项. */
    public String allegation() {
        return allegation;
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    public String reportedBy() {
        return reportedBy;
    }

    /** Last day for the unit's statement. */
    public LocalDate statementUntil() {
        return statementUntil;
    }

    /** 陈述意见, null where the unit said nothing. */
    public String statement() {
        return statement;
    }

    /** 认定意见, null before. */
    public Finding finding() {
        return established == null ? null : new Finding(established, findings, clause);
    }

    public String establishedBy() {
        return establishedBy;
    }

    /** Null before confirmation. */
    public String confirmedBy() {
        return confirmedBy;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    /** 复核意见, null before the first. */
    public String remark() {
        return remark;
    }

    public State state() {
        return state;
    }

    /** 认定意见 – whether, what and by which clause. */
    public record Finding(boolean established, String findings, String clause) {

        public String title() {
            return established ? "认定弄虚作假" : "不予认定";
        }
    }

    /** 核查状态. */
    public enum State {
        OPEN("核查中"),
        FOUND("待复核"),
        ESTABLISHED("认定弄虚作假"),
        DISMISSED("不予认定");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
