package ah.patentplan.funding;

import static java.util.Map.entry;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Refusal;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.programme.Money;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;

/** 拨付单 – order to pay one instalment: one person requests it, another confirms it. */
@Entity
public class PaymentOrder {

    @Id
    private String number;

    private String declaration;

    @Enumerated(EnumType.STRING)
    private Instalment instalment;

    private int round;
    private String key;
    private Money amount;

    @Embedded
    private Payee payee;

    private String reason;
    private String requestedBy;
    private String requestedName;
    private Instant requestedAt;
    private String confirmedBy;
    private String confirmedName;
    private Instant confirmedAt;
    private String voucher;
    private String rejection;

    @Enumerated(EnumType.STRING)
    private State state;

    @Version
    private int version;

    protected PaymentOrder() {}

    /** An order still to be requested, as if it had been sent back. */
    PaymentOrder(String declaration, Instalment instalment) {
        this.number = instalment.orderOf(declaration);
        this.declaration = declaration;
        this.instalment = instalment;
        this.rejection = "";
        this.state = State.REJECTED;
    }

    /** Each request has a key of its own: what was sent back does not come back as the same payment. */
    void request(Money amount, Payee payee, String reason, Actor by, Instant at) {
        require(State.REJECTED);
        this.amount = amount;
        this.payee = payee;
        this.reason = reason;
        round++;
        key = number + "-" + round;
        requestedBy = by.id();
        requestedName = by.name();
        requestedAt = at;
        state = State.REQUESTED;
    }

    /** Four eyes: refused to the person who requested it, whatever role that person has now. */
    void requireOther(Actor by) {
        if (by.id().equals(requestedBy)) {
            throw new Refusal("拨付单 " + number + " 由您申请，不能由您确认");
        }
    }

    /** Once only, by another person. */
    void confirm(String voucher, Actor by, Instant at) {
        require(State.REQUESTED);
        requireOther(by);
        if (voucher.isBlank()) {
            throw new Refusal("“凭证号”不能为空：确认拨付须填写凭证号");
        }
        this.voucher = voucher;
        confirmedBy = by.id();
        confirmedName = by.name();
        confirmedAt = at;
        state = State.CONFIRMED;
    }

    void reject(String why) {
        require(State.REQUESTED);
        rejection = why;
        state = State.REJECTED;
    }

    /** 取消: what was not confirmed will never be paid. */
    void cancel() {
        if (state != State.CONFIRMED) {
            state = State.CANCELLED;
        }
    }

    void require(State expected) {
        if (state != expected) {
            throw new Refusal("拨付单 %s 目前为“%s”，不能办理此事项".formatted(number, state.title));
        }
    }

    /** What the printed order says of a confirmed one. */
    Map<String, String> row(Declaration project) {
        return Map.ofEntries(
                entry("order", number),
                entry("declaration", declaration),
                entry("unitName", project.unitName()),
                entry("category", project.category().title()),
                entry("payee", payee.name()),
                entry("bank", payee.bank()),
                entry("accountNumber", payee.accountNumber()),
                entry("instalment", instalment.title()),
                entry("channel", payee.channel().title()),
                entry("figures", amount.figures()),
                entry("capitals", amount.capitals()),
                entry("reason", reason),
                entry("requestedBy", requestedName),
                entry("requestedAt", Correspondence.time(requestedAt)),
                entry("confirmedBy", confirmedName),
                entry("confirmedAt", Correspondence.time(confirmedAt)),
                entry("voucher", voucher));
    }

    /** 拨付单号, at the same time the key of its booking. */
    public String number() {
        return number;
    }

    /** 付款标识: unique for each request, under which it is paid once. */
    public String key() {
        return key;
    }

    public String declaration() {
        return declaration;
    }

    public Instalment instalment() {
        return instalment;
    }

    public Money amount() {
        return amount;
    }

    /** Name of the payee. */
    public String payee() {
        return payee.name();
    }

    public Channel channel() {
        return payee.channel();
    }

    /** The payee with bank and account. */
    public Payee receiver() {
        return payee;
    }

    public String reason() {
        return reason;
    }

    /** Account of the person. */
    public String requestedBy() {
        return requestedBy;
    }

    public String requestedName() {
        return requestedName;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** Null before confirmation. */
    public String confirmedBy() {
        return confirmedBy;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    /** 凭证号, null before confirmation. */
    public String voucher() {
        return voucher;
    }

    /** Why it was sent back last, else empty. */
    public String rejection() {
        return rejection;
    }

    public State state() {
        return state;
    }

    /** 拨付单状态. */
    public enum State {
        REQUESTED("待确认"),
        CONFIRMED("已确认"),
        REJECTED("退回"),
        CANCELLED("已取消");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
