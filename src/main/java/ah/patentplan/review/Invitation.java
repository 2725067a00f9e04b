package ah.patentplan.review;

import ah.patentplan.access.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 邀请 – one expert asked to sit on a panel, and the answer; it is given once and stands. */
@Entity
public class Invitation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "panel")
    private Panel panel;

    private int attempt;
    private String expert;

    @Enumerated(EnumType.STRING)
    private InvitationState state;

    private Instant invitedAt;
    private Instant dueAt;
    private Instant answeredAt;
    private String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> recusedFrom;

    protected Invitation() {}

    Invitation(Panel panel, int attempt, String expert, Instant at, Instant due) {
        this.panel = panel;
        this.attempt = attempt;
        this.expert = expert;
        this.state = InvitationState.INVITED;
        this.invitedAt = at;
        this.dueAt = due;
        this.reason = "";
        this.recusedFrom = List.of();
    }

    /** Takes the answer; refused at the due instant and later, and a second time. */
    void answer(InvitationAnswer answer, Instant at) {
        if (state != InvitationState.INVITED) {
            throw new Refusal("您对本次邀请的答复为“%s”，不能再次答复".formatted(state.title()));
        }
        if (!at.isBefore(dueAt)) {
            throw new Refusal("已过答复期限，视为谢绝");
        }
        state = answer.accepted() ? InvitationState.ACCEPTED : InvitationState.DECLINED;
        answeredAt = at;
        reason = answer.accepted() ? answer.ground() : answer.reason();
        recusedFrom = answer.recusedFrom();
    }

    /** 逾期: silence counts as declining. */
    void expire() {
        state = InvitationState.EXPIRED;
    }

    boolean isOf(int attempt) {
        return this.attempt == attempt;
    }

    public String expert() {
        return expert;
    }

    public InvitationState state() {
        return state;
    }

    public Instant invitedAt() {
        return invitedAt;
    }

    /** An answer at this instant or later is too late. */
    public Instant dueAt() {
        return dueAt;
    }

    /** Null while it is open, and where no answer came. */
    public Instant answeredAt() {
        return answeredAt;
    }

    /** Why the expert declined or stays out of some declarations; empty without a reason. */
    public String reason() {
        return reason;
    }

    /** 专家自报回避: numbers of the declarations that the expert stays out of. */
    public List<String> recusedFrom() {
        return recusedFrom;
    }

    /** The same with its ground. */
    List<Recusal> recusals() {
        return recusedFrom.stream()
                .map(number -> new Recusal(number, expert, "专家自报：" + reason))
                .toList();
    }
}
