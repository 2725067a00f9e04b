package ah.patentplan.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 评审专家 – one expert of the pool. */
@Entity
public class Expert {

    @Id
    private String account;

    private String name;
    private String unitName;
    private String creditCode;
    private String region;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> fields;

    private int maxLoad;
    private boolean active;

    protected Expert() {}

    Expert(String account) {
        this.account = account;
    }

    /** @param entry checked, see {@link EntryCheck}; its region is the code now */
    void become(ExpertEntry entry) {
        name = entry.name();
        unitName = entry.unitName();
        creditCode = entry.creditCode();
        region = entry.region();
        fields = entry.fieldList();
        maxLoad = Integer.parseInt(entry.maxLoad());
        active = entry.active().equals(ExpertEntry.YES);
    }

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

    /** Code of the region where the unit is. */
    public String region() {
        return region;
    }

    /** 专业领域. */
    public List<String> fields() {
        return fields;
    }

    /** The largest number of declarations that the expert reads in a year. */
    public int maxLoad() {
        return maxLoad;
    }

    /** Whether the expert is still asked. */
    public boolean isActive() {
        return active;
    }

    Unit unit() {
        return new Unit(unitName, creditCode);
    }
}
