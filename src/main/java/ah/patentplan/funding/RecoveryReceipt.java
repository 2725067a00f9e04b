package ah.patentplan.funding;

import ah.patentplan.programme.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;

/** 缴回到账 – one amount of a recovery that came in; it stands for ever, the database refuses every change. */
@Entity
public class RecoveryReceipt {

    @Id
    private String key;

    private Long recovery;
    private String number;
    private Money amount;
    private LocalDate receivedOn;
    private String payer;
    private String voucher;
    private String confirmedBy;
    private Instant confirmedAt;

    protected RecoveryReceipt() {}

    RecoveryReceipt(Recovery recovery, String key, Repayment repayment) {
        this.recovery = recovery.id();
        this.number = recovery.number();
        this.key = key;
        this.amount = repayment.amount();
        this.receivedOn = repayment.receivedOn();
        this.payer = repayment.payer();
        this.voucher = repayment.voucher();
    }

    void confirmed(String by, Instant at) {
        confirmedBy = by;
        confirmedAt = at;
    }

    /** 缴回 – what finance enters of one receipt. */
    public record Repayment(Money amount, LocalDate receivedOn, String payer, String voucher) {}

    /** Key of its booking, 2022-UO-0001-Z2. */
    public String key() {
        return key;
    }

    /** Id of the recovery that it belongs to. */
    Long recovery() {
        return recovery;
    }

    public Money amount() {
        return amount;
    }

    /** 到账日期. */
    public LocalDate receivedOn() {
        return receivedOn;
    }

    /** 缴款人. */
    public String payer() {
        return payer;
    }

    public String voucher() {
        return voucher;
    }

    public String confirmedBy() {
        return confirmedBy;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }
}
