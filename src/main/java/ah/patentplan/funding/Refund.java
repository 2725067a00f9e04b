package ah.patentplan.funding;

import ah.patentplan.access.Refusal;
import ah.patentplan.programme.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** 退回资金 – what a unit gives back of its own accord: one person registers it, another confirms the receipt. */
@Entity
public class Refund {

    @Id
    private String key;

    private String declaration;
    private Money amount;
    private String reason;
    private String registeredBy;
    private Instant registeredAt;
    private String confirmedBy;
    private Instant confirmedAt;
    private String voucher;

    @Enumerated(EnumType.STRING)
    private State state;

    @Version
    private int version;

    protected Refund() {}

    /** @param key of its booking, 2022-UO-0001-T1 */
    Refund(String key, String declaration, Money amount, String reason) {
        this.key = key;
        this.declaration = declaration;
        this.amount = amount;
        this.reason = reason;
        this.state = State.REGISTERED;
    }

    void registered(String by, Instant at) {
        registeredBy = by;
        registeredAt = at;
    }

    /** Four eyes: refused to the person who registered it; and once only. */
    void confirm(String voucher, String by, Instant at) {
        require();
        if (by.equals(registeredBy)) {
            throw new Refusal("退回 " + key + " 由您登记，不能由您确认到账");
        }
        this.voucher = voucher;
        confirmedBy = by;
        confirmedAt = at;
        state = State.CONFIRMED;
    }

    void cancel() {
        require();
        state = State.CANCELLED;
    }

    private void require() {
        if (state != State.REGISTERED) {
            throw new Refusal("退回 %s 目前为“%s”，不能办理此事项".formatted(key, state.title));
        }
    }

    /** 退回编号, at the same time the key of its booking. */
    public String key() {
        return key;
    }

    public String declaration() {
        return declaration;
    }

    public Money amount() {
        return amount;
    }

    public String reason() {
        return reason;
    }

    public String registeredBy() {
        return registeredBy;
    }

    public Instant registeredAt() {
        return registeredAt;
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

    /** 退回状态. */
    public enum State {
        REGISTERED("待确认到账"),
        CONFIRMED("已到账"),
        CANCELLED("已撤销");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
