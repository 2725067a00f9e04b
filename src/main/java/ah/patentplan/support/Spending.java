package ah.patentplan.support;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** 支出 – an entry of one voucher of a project, or what corrects or calls off an earlier entry. */
@Entity
public class Spending implements Amendable {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String number;
    private Long replaces;

    @Embedded
    private Voucher voucher;

    @Embedded
    private Scan scan;

    private boolean voided;
    private String reason;
    private String enteredBy;
    private Instant enteredAt;

    protected Spending() {}

    Spending(String number, Voucher voucher, Scan scan) {
        this.number = number;
        this.voucher = voucher;
        this.scan = scan;
        this.reason = "";
    }

    /** What takes the place of this entry. */
    Spending corrected(Voucher voucher, Scan scan, String reason) {
        Spending correction = new Spending(number, voucher, scan == null ? this.scan : scan);
        correction.replaces = id;
        correction.reason = reason;
        return correction;
    }

    /** What calls this entry off. */
    Spending calledOff(String reason) {
        Spending end = corrected(voucher, scan, reason);
        end.voided = true;
        return end;
    }

    void signed(String by, Instant at) {
        enteredBy = by;
        enteredAt = at;
    }

    @Override
    public Long id() {
        return id;
    }

    @Override
    public Long replaces() {
        return replaces;
    }

    @Override
    public boolean voided() {
        return voided;
    }

    public Voucher voucher() {
        return voucher;
    }

    public Scan scan() {
        return scan;
    }

    /** Of a correction; else empty. */
    public String reason() {
        return reason;
    }

    public String enteredBy() {
        return enteredBy;
    }

    public Instant enteredAt() {
        return enteredAt;
    }
}
