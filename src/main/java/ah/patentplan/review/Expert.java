package ah.patentplan.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** 评审专家 – one expert of the pool. */
@Entity
public class Expert {

    @Id
    private String account;

    private String name;
    private String unitName;
    private String creditCode;
    private String fields;

    protected Expert() {}

    /** Account with which the expert logs in. */
    public String account() {
        return account;
    }

    public String name() {
        return name;
    }

    public String unitName() {
        return unitName;
    }

    /** 统一社会信用代码 of the unit where the expert works. */
    public String creditCode() {
        return creditCode;
    }

    /** 专业领域, as text. */
    public String fields() {
        return fields;
    }
}
