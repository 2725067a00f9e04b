package ah.patentplan.support;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** 市级支持 – an entry of the city's bureau, or what corrects or calls off an earlier one. */
@Entity
public class CitySupport implements Amendable {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String number;
    private Long replaces;

    @Embedded
    private Support support;

    @Embedded
    private Scan scan;

    private boolean voided;
    private String reason;
    private String enteredBy;
    private Instant enteredAt;

    protected CitySupport() {}

    /** @param scan null where there is no document */
    CitySupport(String number, Support support, Scan scan) {
        this.number = number;
        this.support = support;
        this.scan = scan;
        this.reason = "";
    }

    /** What takes the place of this entry. */
    CitySupport corrected(Support support, Scan scan, String reason) {
        CitySupport correction = new CitySupport(number, support, scan == null ? this.scan : scan);
        correction.replaces = id;
        correction.reason = reason;
        return correction;
    }

    /** What calls this entry off. */
    CitySupport calledOff(String reason) {
        CitySupport end = corrected(support, scan, reason);
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

    public Support support() {
        return support;
    }

    /** Null where there is no document. */
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
