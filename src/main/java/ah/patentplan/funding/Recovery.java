package ah.patentplan.funding;

import ah.patentplan.access.Refusal;
import ah.patentplan.programme.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** 资金收回 – taking back what was paid: notice, statement of the unit, decision, demand, receipt. */
@Entity
public class Recovery {

    private static final Set<State> UNDER_WAY = EnumSet.of(State.NOTICED, State.DECIDED, State.CLAIMED);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String number;
    private int round;

    @Enumerated(EnumType.STRING)
    private Ground ground;

    private Money amount;
    private String grounds;
    private LocalDate noticedOn;
    private LocalDate defenceUntil;
    private String defence;
    private Money decidedAmount;
    private String decisionReason;
    private String defenceAnswer;
    private String decidedBy;
    private LocalDate payUntil;
    private int overdueSteps;
    private Long listing;
    private LocalDate settledOn;

    @Enumerated(EnumType.STRING)
    private State state;

    @Version
    private int version;

    protected Recovery() {}

    /** @param round 1 for the first of the declaration, then 2 … */
    Recovery(String number, int round, Ground ground, Money amount, String grounds) {
        this.number = number;
        this.round = round;
        this.ground = ground;
        this.amount = amount;
        this.grounds = grounds;
        this.state = State.NOTICED;
    }

    void noticed(LocalDate on, LocalDate defenceUntil) {
        noticedOn = on;
        this.defenceUntil = defenceUntil;
    }

    /** Whether the unit may still state its case. */
    boolean isOpenForDefence(LocalDate today) {
        return state == State.NOTICED && defence == null && !today.isAfter(defenceUntil);
    }

    void defend(String defence) {
        require(State.NOTICED);
        this.defence = defence;
    }

    /** 决定收回 of all that was noticed, or with a reason of less. */
    void recover(Money decided, Ruling ruling, String by) {
        require(State.NOTICED);
        if (!decided.isPositive() || decided.compareTo(amount) > 0) {
            throw new Refusal("“部分收回金额”应大于0，且不超过拟收回的%s".formatted(amount.figures()));
        }
        if (decided.compareTo(amount) < 0) {
            requireEvaluation("部分收回");
        }
        rule(ruling, by);
        decidedAmount = decided;
        state = State.DECIDED;
    }

    /** 不予收回. */
    void waive(Ruling ruling, String by) {
        require(State.NOTICED);
        requireEvaluation("不予收回");
        rule(ruling, by);
        state = State.WAIVED;
    }

    private void requireEvaluation(String decision) {
        if (ground == Ground.REVOCATION) {
            throw new Refusal("收回 " + number + " 依据取消立项资格决定，应全额收回，不能" + decision);
        }
    }

    private void rule(Ruling ruling, String by) {
        if (defence != null && ruling.answer().isBlank()) {
            throw new Refusal("“对陈述申辩的答复”必填：申报单位已陈述申辩");
        }
        decisionReason = ruling.reason();
        defenceAnswer = ruling.answer();
        decidedBy = by;
    }

    void claim(LocalDate payUntil) {
        require(State.DECIDED);
        this.payUntil = payUntil;
        state = State.CLAIMED;
    }

    /** Four eyes: who decided cannot confirm what comes in. */
    void requireConfirmer(String by) {
        if (by.equals(decidedBy)) {
            throw new Refusal("收回 " + number + " 由您决定，不能由您确认到账");
        }
    }

    /** 追缴: which step of it is due now, 1 for the first. */
    int pursue() {
        require(State.CLAIMED);
        return ++overdueSteps;
    }

    /** 列入名单 until all is paid. */
    void list(Long listing) {
        this.listing = listing;
    }

    /** 结清: all is paid. */
    void settle(LocalDate on) {
        require(State.CLAIMED);
        settledOn = on;
        state = State.RECOVERED;
    }

    /** 并入另案: one that is not finished goes over into that of a revocation. */
    void supersede() {
        if (isUnderWay()) {
            state = State.SUPERSEDED;
        }
    }

    void require(State expected) {
        if (state != expected) {
            throw new Refusal("收回 %s 目前为“%s”，不能办理此事项".formatted(number, state.title));
        }
    }

    /** Number of the declaration. */
    public String number() {
        return number;
    }

    public Ground ground() {
        return ground;
    }

    /** 第几次收回, 1 for the first of the declaration. */
    public int round() {
        return round;
    }

    boolean isUnderWay() {
        return UNDER_WAY.contains(state);
    }

    boolean isClaimed() {
        return payUntil != null;
    }

    Long id() {
        return id;
    }

    /** 拟收回金额, as noticed. */
    public Money amount() {
        return amount;
    }

    /** 应收回金额: as decided, before that as noticed. */
    public Money owed() {
        return decidedAmount == null ? amount : decidedAmount;
    }

    /** 理由. */
    public String grounds() {
        return grounds;
    }

    public LocalDate noticedOn() {
        return noticedOn;
    }

    /** Last day for the unit's statement. */
    public LocalDate defenceUntil() {
        return defenceUntil;
    }

    /** 陈述申辩, null where the unit said nothing. */
    public String defence() {
        return defence;
    }

    public String decisionReason() {
        return decisionReason;
    }

    /** 对陈述申辩的答复, empty where nothing was stated. */
    public String defenceAnswer() {
        return defenceAnswer;
    }

    public String decidedBy() {
        return decidedBy;
    }

    /** Last day for repayment, null before the demand. */
    public LocalDate payUntil() {
        return payUntil;
    }

    /** 追缴次数: steps taken since the last day for repayment. */
    public int overdueSteps() {
        return overdueSteps;
    }

    /** The entry in the list that stands until all is paid, null where there is none. */
    Long listing() {
        return listing;
    }

    /** 结清日期, null before. */
    public LocalDate settledOn() {
        return settledOn;
    }

    public State state() {
        return state;
    }

    /**
     * 裁定 – what a decision says.
     *
     * @param answer to the unit's statement, empty where there was none
     */
    public record Ruling(String reason, String answer) {}

    /** 收回事由 – why money is taken back, and the clause of the notice that provides for it. */
    public enum Ground {
        EVALUATION("绩效评估结果", "二（三）"),
        REVOCATION("取消立项资格决定", "三（一）");

        private final String title;
        private final String clause;

        Ground(String title, String clause) {
            this.title = title;
            this.clause = clause;
        }

        String clause() {
            return clause;
        }

        public String title() {
            return title;
        }
    }

    /** 收回状态. */
    public enum State {
        NOTICED("已告知"),
        DECIDED("已决定收回"),
        CLAIMED("待缴回"),
        RECOVERED("已收回"),
        WAIVED("不予收回"),
        SUPERSEDED("并入取消立项资格后的收回");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
