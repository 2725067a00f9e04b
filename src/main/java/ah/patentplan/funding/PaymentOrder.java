package ah.patentplan.funding;

import static java.util.Map.entry;

import ah.patentplan.access.Refusal;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.programme.Money;
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

    private Money amount;
    private String payee;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String reason;
    private String requestedBy;
    private Instant requestedAt;
    private String confirmedBy;
    private Instant confirmedAt;
    private String voucher;

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
        this.state = State.REJECTED;
    }

    void request(Money amount, Payee payee, String by, Instant at) {
        require(State.REJECTED);
        this.amount = amount;
        this.payee = payee.name();
        this.channel = payee.channel();
        this.reason = payee.reason();
        requestedBy = by;
        requestedAt = at;
        state = State.REQUESTED;
    }

    /** Four eyes: refused to the person who requested it; and once only. */
    void confirm(String voucher, String by, Instant at) {
        require(State.REQUESTED);
        if (by.equals(requestedBy)) {
            throw new Refusal("拨付单 " + number + " 由您申请，不能由您确认");
        }
        if (voucher.isBlank()) {
            throw new Refusal("“凭证号”不能为空：确认拨付须填写凭证号");
        }
        this.voucher = voucher;
        confirmedBy = by;
        confirmedAt = at;
        state = State.CONFIRMED;
    }

    void reject() {
        require(State.REQUESTED);
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
                entry("payee", payee),
                entry("instalment", instalment.title()),
                entry("channel", channel.title()),
                entry("figures", amount.figures()),
                entry("capitals", amount.capitals()),
                entry("reason", reason),
                entry("requestedBy", requestedBy),
                entry("requestedAt", Correspondence.time(requestedAt)),
                entry("confirmedBy", confirmedBy),
                entry("confirmedAt", Correspondence.time(confirmedAt)),
                entry("voucher", voucher));
    }

    /** 拨付单号, at the same time the key of its booking. */
    public String number() {
        return number;
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

    public String payee() {
        return payee;
    }

    public Channel channel() {
        return channel;
    }

    public String reason() {
        return reason;
    }

    public String requestedBy() {
        return requestedBy;
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

    public State state() {
        return state;
    }

    /** 收款 – who gets the money, how and what for. */
    public record Payee(String name, Channel channel, String reason) {}

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
