package ah.patentplan.funding;

import ah.patentplan.programme.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 任务书 – contract between unit, recommending bureau and province: the amount and its instalments, as its version in force says. */
@Entity
public class Contract {

    @Id
    private String number;

    private Money amount;
    private Money firstInstalment;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Party> parties;

    private int edition;

    @Version
    private int version;

    protected Contract() {}

    /** @param parties who signs, in this order */
    Contract(ContractVersion first, List<Party> parties) {
        this.number = first.number();
        this.parties = parties;
        this.amount = first.amount();
        this.firstInstalment = first.firstInstalment();
    }

    /** 生效: what the version says counts from now on. */
    void putIntoForce(ContractVersion signed) {
        edition = signed.edition();
        amount = signed.amount();
        firstInstalment = signed.firstInstalment();
    }

    /** Number of the declaration. */
    public String number() {
        return number;
    }

    public Money amount() {
        return amount;
    }

    public Money firstInstalment() {
        return firstInstalment;
    }

    /** Who signs, in this order; without the recommending bureau where there is none. */
    public List<Party> parties() {
        return parties;
    }

    /** The version in force; 0 before all have signed. */
    public int edition() {
        return edition;
    }
}
