package ah.patentplan.funding;

import ah.patentplan.access.Refusal;
import ah.patentplan.programme.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 任务书 – contract between unit, recommending bureau and province: the amount and its instalments. */
@Entity
public class Contract {

    @Id
    private String number;

    private Money amount;
    private Money firstInstalment;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Party> parties;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "contract_signature", joinColumns = @JoinColumn(name = "number"))
    @MapKeyColumn(name = "party")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Party, Signature> signatures = new EnumMap<>(Party.class);

    @Version
    private int version;

    protected Contract() {}

    /**
     * @param parties who signs, in this order
     * @param firstInstalmentShare 0 to 1, fixed here: a later change of the policy leaves the contract alone
     */
    Contract(String number, List<Party> parties, Money amount, BigDecimal firstInstalmentShare) {
        this.number = number;
        this.parties = parties;
        this.amount = amount;
        this.firstInstalment = amount.times(firstInstalmentShare);
    }

    /** 签订: once for each party, after the parties before it. */
    void sign(Party party, String by, Instant at) {
        if (signatures.size() != parties.indexOf(party)) {
            throw new Refusal("任务书 %s 现在不能由%s签订".formatted(number, party.title()));
        }
        signatures.put(party, new Signature(by, at));
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

    public Map<Party, Signature> signatures() {
        return signatures;
    }

    /** 签订. */
    @Embeddable
    public record Signature(String signedBy, Instant signedAt) {}
}
