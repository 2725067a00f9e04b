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
    private String decisionReason;
    private String decidedBy;
    private LocalDate payUntil;
    private Money receivedAmount;
    private String voucher;
    private String confirmedBy;

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

    void defend(String defence) {
        require(State.NOTICED);
        this.defence = defence;
    }

    /** @param next DECIDED or WAIVED */
    void decide(State next, String reason, String by) {
        require(State.NOTICED);
        if (next == State.WAIVED && ground == Ground.REVOCATION) {
            throw new Refusal("收回 " + number + " 依据取消立项资格决定，不能不予收回");
        }
        decisionReason = reason;
        decidedBy = by;
        state = next;
    }

    void claim(LocalDate payUntil) {
        require(State.DECIDED);
        this.payUntil = payUntil;
        state = State.CLAIMED;
    }

    /** 确认到账 in full, by a person other than the one who decided. */
    void receive(Money received, String voucher, String by) {
        require(State.CLAIMED);
        if (by.equals(decidedBy)) {
            throw new Refusal("收回 " + number + " 由您决定，不能由您确认到账");
        }
        if (!received.equals(amount)) {
            throw new Refusal("“实收金额”应为%s元，填写的是%s元：须全额到账后确认"
                    .formatted(amount.yuan().toPlainString(), received.yuan().toPlainString()));
        }
        this.receivedAmount = received;
        this.voucher = voucher;
        confirmedBy = by;
        state = State.RECOVERED;
    }

    /** 并入另案: one that is not finished goes over into that of a revocation. */
    void supersede() {
        if (UNDER_WAY.contains(state)) {
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

    /** Of the booking that claims the money, 2022-UO-0001-Z1: every recovery has two keys of its own. */
    String claimKey() {
        return "%s-Z%d".formatted(number, 2 * round - 1);
    }

    /** Of the booking of what was received, 2022-UO-0001-Z2. */
    String receiptKey() {
        return "%s-Z%d".formatted(number, 2 * round);
    }

    boolean isClaimed() {
        return payUntil != null;
    }

    public Money amount() {
        return amount;
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

    public String decidedBy() {
        return decidedBy;
    }

    /** Last day for repayment, null before the demand. */
    public LocalDate payUntil() {
        return payUntil;
    }

    /** Null before receipt. */
    public Money receivedAmount() {
        return receivedAmount;
    }

    public String voucher() {
        return voucher;
    }

    public String confirmedBy() {
        return confirmedBy;
    }

    public State state() {
        return state;
    }

    /** 收回事由 – why money is taken back. */
    public enum Ground {
        EVALUATION("绩效评估结果"),
        REVOCATION("取消立项资格决定");

        private final String title;

        Ground(String title) {
            this.title = title;
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
