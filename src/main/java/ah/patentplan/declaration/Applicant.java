package ah.patentplan.declaration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** 申报单位 – a unit that may declare, as registered. */
@Entity
public class Applicant {

    @Id
    private String creditCode;

    private String name;

    @Enumerated(EnumType.STRING)
    private ApplicantKind kind;

    private String region;

    @Enumerated(EnumType.STRING)
    private ParkType parkType;

    protected Applicant() {}

    Applicant(String creditCode) {
        this.creditCode = creditCode;
    }

    /** @param parkType null for a unit that is no park, or a park of another type */
    void become(String name, ApplicantKind kind, String region, ParkType parkType) {
        this.name = name;
        this.kind = kind;
        this.region = region;
        this.parkType = parkType;
    }

    /** 统一社会信用代码. */
    public String creditCode() {
        return creditCode;
    }

    public String name() {
        return name;
    }

    public ApplicantKind kind() {
        return kind;
    }

    /** Six-digit code of the region where it is registered. */
    public String region() {
        return region;
    }

    /** Null where it is no park, or one whose 管委会 may not declare. */
    public ParkType parkType() {
        return parkType;
    }
}
