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
    private boolean dishonest;

    protected Applicant() {}

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

    /** Listed as 严重失信: cannot apply. */
    public boolean isDishonest() {
        return dishonest;
    }
}
