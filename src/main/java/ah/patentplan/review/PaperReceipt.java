package ah.patentplan.review;

import ah.patentplan.declaration.DossierVersion;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** 纸质材料到件 – one parcel of bound copies, and what its code says when compared with the record. */
@Entity
public class PaperReceipt {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String number;

    @Embedded
    private Parcel parcel;

    @Enumerated(EnumType.STRING)
    private PaperFinding finding;

    private Integer version;
    private String recordedBy;
    private Instant recordedAt;

    protected PaperReceipt() {}

    PaperReceipt(String number, Parcel parcel, String by, Instant at) {
        this.number = number;
        this.parcel = parcel;
        this.recordedBy = by;
        this.recordedAt = at;
    }

    /** @param found the version that the copies were printed from, null where it is none of this declaration's */
    void compared(PaperFinding finding, DossierVersion found) {
        this.finding = finding;
        this.version = found == null ? null : found.version();
    }

    public String number() {
        return number;
    }

    public Parcel parcel() {
        return parcel;
    }

    public PaperFinding finding() {
        return finding;
    }

    /** The version that the copies were printed from, null where it is none of this declaration's. */
    public Integer version() {
        return version;
    }

    /** Whether the copies were those to be printed when they arrived. */
    public boolean isOfPresentVersion() {
        return finding == PaperFinding.PRESENT;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** 第1版，为旧版本，不是现行版本. */
    public String sentence() {
        return (version == null ? "" : "第%d版，".formatted(version)) + finding.title();
    }
}
