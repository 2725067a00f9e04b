package ah.patentplan.decision;

import ah.patentplan.access.Refusal;
import ah.patentplan.declaration.SealedAnswers;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.hibernate.annotations.ColumnTransformer;

/** 异议 – what somebody objects against the intended approval of one declaration, and what became of it. */
@Entity
public class Objection {

    private static final int LONGEST = 2000;

    @Id
    private String number;

    private String declaration;
    private Long publicity;

    @Convert(converter = SealedAnswers.class)
    @ColumnTransformer(write = "?::jsonb")
    private Map<String, Object> objector;

    private String ground;
    private Instant filedAt;
    private Instant openedAt;
    private String enteredBy;
    private String codeHash;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private ObjectionState state;

    @Enumerated(EnumType.STRING)
    private Inadmissibility inadmissibility;

    private String findings;
    private String reply;
    private String handledBy;
    private Instant closedAt;

    @Version
    private int version;

    protected Objection() {}

    /**
     * 异议书 – who objects, against what, and when it came in.
     *
     * @param ground 异议事项和理由
     */
    public record Filing(Objector objector, String ground, Instant at) {

        /** The ground as it is kept; refused where it is missing or too long. */
        String requireGround() {
            return Reason.of("异议事项和理由", ground, LONGEST);
        }
    }

    /**
     * 异议处理意见.
     *
     * @param outcome INADMISSIBLE, UNFOUNDED or UPHELD
     * @param inadmissibility null unless it is inadmissible
     * @param findings 核查情况, for the house
     * @param reply 答复, for whoever objects
     */
    public record Ruling(ObjectionState outcome, Inadmissibility inadmissibility, String findings, String reply) {

        /** Refuses a formal check without its ground, and an outcome without findings or reply. */
        public Ruling {
            boolean refused = outcome == ObjectionState.INADMISSIBLE;
            if (refused && inadmissibility == null) {
                throw new Refusal("不予受理，请选择“不予受理的理由”");
            }
            inadmissibility = refused ? inadmissibility : null;
            findings = Reason.of("核查情况", findings, LONGEST);
            reply = Reason.of("答复内容", reply, LONGEST);
        }

        String title() {
            return outcome.title() + (inadmissibility == null ? "" : "（" + inadmissibility.title() + "）");
        }
    }

    Objection(String number, String declaration, Publicity publicity, Filing filing, LocalDate dueOn) {
        this.number = number;
        this.declaration = declaration;
        this.publicity = publicity.id();
        this.objector = filing.objector().sealed();
        this.ground = filing.requireGround();
        this.filedAt = filing.at();
        this.dueOn = dueOn;
        this.state = ObjectionState.OPEN;
    }

    /** From this instant on it holds back what is still to be paid; what came on paper was filed before. */
    void opened(Instant at) {
        openedAt = at;
    }

    /** It came on paper, and this account entered it. */
    void enteredBy(String account) {
        enteredBy = account;
    }

    /** Its reply is shown to whoever knows the code of this hash. */
    void answerable(String codeHash) {
        this.codeHash = codeHash;
    }

    void rule(Ruling ruling, String by, Instant at) {
        requireOpen();
        state = ruling.outcome();
        inadmissibility = ruling.inadmissibility();
        findings = ruling.findings();
        reply = ruling.reply();
        handledBy = by;
        closedAt = at;
    }

    /** 终止办理: the project itself has ended. */
    void lapse(String reply, Instant at) {
        requireOpen();
        state = ObjectionState.LAPSED;
        this.reply = reply;
        closedAt = at;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new Refusal("异议 %s 已办结：%s".formatted(number, state.title()));
        }
    }

    boolean isOf(Publicity round) {
        return publicity.equals(round.id());
    }

    public boolean isOpen() {
        return state == ObjectionState.OPEN;
    }

    /** Number of the declaration and a suffix, 2022-UO-0001-Y01. */
    public String number() {
        return number;
    }

    /** Number of the declaration. */
    public String declaration() {
        return declaration;
    }

    /** For the province only. */
    public Objector objector() {
        return Objector.of(objector);
    }

    /** For the province only: it may tell who objects. */
    public String ground() {
        return ground;
    }

    public Instant filedAt() {
        return filedAt;
    }

    public boolean isOnPaper() {
        return enteredBy != null;
    }

    String codeHash() {
        return codeHash;
    }

    /** Last day to answer it. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public ObjectionState state() {
        return state;
    }

    /** Null unless it is inadmissible. */
    public Inadmissibility inadmissibility() {
        return inadmissibility;
    }

    /** Null until it is decided. */
    public String findings() {
        return findings;
    }

    /** Null while it is open. */
    public String reply() {
        return reply;
    }

    public String handledBy() {
        return handledBy;
    }

    /** Null while it is open. */
    public Instant closedAt() {
        return closedAt;
    }
}
