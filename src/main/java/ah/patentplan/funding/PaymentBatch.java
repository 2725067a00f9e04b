package ah.patentplan.funding;

import ah.patentplan.access.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** 付款批次 – orders that go to the bank in one file, which leaves the house once the batch is sent. */
@Entity
public class PaymentBatch {

    @Id
    private String number;

    @Enumerated(EnumType.STRING)
    private State state;

    private String madeBy;
    private Instant madeAt;
    private String sentBy;
    private Instant sentAt;
    private String cancelledBy;
    private Instant cancelledAt;

    @Version
    private int version;

    protected PaymentBatch() {}

    PaymentBatch(String number, String by, Instant at) {
        this.number = number;
        this.state = State.OPEN;
        this.madeBy = by;
        this.madeAt = at;
    }

    void send(String by, Instant at) {
        require(State.OPEN);
        state = State.SENT;
        sentBy = by;
        sentAt = at;
    }

    void cancel(String by, Instant at) {
        require(State.OPEN);
        state = State.CANCELLED;
        cancelledBy = by;
        cancelledAt = at;
    }

    void require(State expected) {
        if (state != expected) {
            throw new Refusal("付款批次 %s 目前为“%s”，不能办理此事项".formatted(number, state.title));
        }
    }

    /** 2024-PL0001. */
    public String number() {
        return number;
    }

    public State state() {
        return state;
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** Null before it is sent. */
    public String sentBy() {
        return sentBy;
    }

    /** 批次状态. */
    public enum State {
        OPEN("待发送"),
        SENT("已发送"),
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
