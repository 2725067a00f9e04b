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
import java.time.Instant;

/** 批次明细 – one order in a batch as the bank is told of it, and what the bank answers. */
@Entity
public class PaymentLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String batch;
    private String key;
    private String paymentOrder;
    private String declaration;
    private String unitName;
    private String payee;
    private String bank;
    private String accountNumber;
    private Money amount;
    private String purpose;
    private String requestedBy;

    @Enumerated(EnumType.STRING)
    private State state;

    private String voucher;
    private String failure;
    private String problem;
    private String answeredBy;
    private Instant answeredAt;

    @Version
    private int version;

    protected PaymentLine() {}

    PaymentLine(String batch, PaymentOrder order, String unitName) {
        this.batch = batch;
        this.key = order.key();
        this.paymentOrder = order.number();
        this.declaration = order.declaration();
        this.unitName = unitName;
        this.payee = order.payee();
        this.bank = order.receiver().bank();
        this.accountNumber = order.receiver().accountNumber();
        this.amount = order.amount();
        this.purpose = order.declaration() + order.instalment().title();
        this.requestedBy = order.requestedBy();
        this.state = State.WAITING;
        this.problem = "";
    }

    /** Takes the bank's answer over, once. */
    void answer(BankAnswer answer, String by, Instant at) {
        requireWaiting();
        if (by.equals(requestedBy)) {
            throw new Refusal("拨付单 " + paymentOrder + " 由您申请，不能由您导入付款结果");
        }
        state = answer.paid() ? State.PAID : State.FAILED;
        voucher = answer.paid() ? answer.voucher() : null;
        failure = answer.paid() ? null : answer.failure();
        problem = "";
        answeredBy = by;
        answeredAt = at;
    }

    /** Whether the bank said the same before. */
    boolean says(BankAnswer answer) {
        return answer.paid()
                ? state == State.PAID && voucher.equals(answer.voucher())
                : state == State.FAILED && failure.equals(answer.failure());
    }

    /** What became of it: 付款成功，凭证号 V-1. */
    public String sentence() {
        return switch (state) {
            case PAID -> state.title + "，凭证号 " + voucher;
            case FAILED -> state.title + "，" + failure;
            default -> state.title;
        };
    }

    /** Why an answer of the bank could not be carried out so far. */
    void remark(String problem) {
        if (state == State.WAITING) {
            this.problem = problem;
        }
    }

    void cancel() {
        requireWaiting();
        state = State.CANCELLED;
    }

    private void requireWaiting() {
        if (state != State.WAITING) {
            throw new Refusal("付款标识 %s 已登记为“%s”，不能更改".formatted(key, state.title));
        }
    }

    public String batch() {
        return batch;
    }

    /** 付款标识 of the order when it came into the batch. */
    public String key() {
        return key;
    }

    public String paymentOrder() {
        return paymentOrder;
    }

    public String declaration() {
        return declaration;
    }

    public String unitName() {
        return unitName;
    }

    public String payee() {
        return payee;
    }

    public String bank() {
        return bank;
    }

    public String accountNumber() {
        return accountNumber;
    }

    public Money amount() {
        return amount;
    }

    public String purpose() {
        return purpose;
    }

    public State state() {
        return state;
    }

    /** Null unless paid. */
    public String voucher() {
        return voucher;
    }

    /** The bank's reason, null unless failed. */
    public String failure() {
        return failure;
    }

    /** Empty where nothing stands in the way. */
    public String problem() {
        return problem;
    }

    /** Who took the bank's answer over, null before. */
    public String answeredBy() {
        return answeredBy;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    /** 付款状态. */
    public enum State {
        WAITING("待银行付款"),
        PAID("付款成功"),
        FAILED("付款失败"),
        CANCELLED("已作废");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
