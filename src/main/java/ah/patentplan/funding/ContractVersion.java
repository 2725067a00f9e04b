package ah.patentplan.funding;

import ah.patentplan.access.Refusal;
import ah.patentplan.declaration.DossierCode;
import ah.patentplan.declaration.SealedAnswers;
import ah.patentplan.programme.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.ColumnTransformer;

/** 任务书版本 – one text of a contract with the signatures under it; what it says never changes. */
@Entity
@IdClass(ContractVersion.Key.class)
public class ContractVersion {

    @Id
    private String number;

    @Id
    private int edition;

    @Column(updatable = false)
    private Money amount;

    @Column(updatable = false)
    private Money firstInstalment;

    @Convert(converter = SealedAnswers.class)
    @ColumnTransformer(write = "?::jsonb")
    @Column(updatable = false)
    private Map<String, Object> terms;

    private String reason;
    private String madeBy;
    private Instant madeAt;
    private String code;
    private String sha256;

    @Enumerated(EnumType.STRING)
    private ContractState state;

    private String endedBecause;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "contract_signature",
            joinColumns = {
                @JoinColumn(name = "number", referencedColumnName = "number"),
                @JoinColumn(name = "edition", referencedColumnName = "edition")
            })
    @MapKeyColumn(name = "party")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<Party, ContractSignature> signatures = new EnumMap<>(Party.class);

    @Version
    private int version;

    protected ContractVersion() {}

    /** 金额 – what a version arranges about the money. */
    record Sums(Money amount, Money firstInstalment) {}

    /** @param reason why it is made, null for the first */
    ContractVersion(String number, int edition, Sums sums, ContractTerms terms, String reason) {
        this.number = number;
        this.edition = edition;
        this.amount = sums.amount();
        this.firstInstalment = sums.firstInstalment();
        this.terms = terms.stored();
        this.reason = reason;
        this.state = ContractState.OPEN;
    }

    void made(String by, Instant at) {
        this.madeBy = by;
        this.madeAt = at;
    }

    /** The same again, to be signed anew. */
    ContractVersion again(String why) {
        return new ContractVersion(number, edition + 1, new Sums(amount, firstInstalment), terms(), why);
    }

    /** Its text as it was set once. */
    void set(String code, String sha256) {
        this.code = code;
        this.sha256 = sha256;
    }

    /** 签订: once for each party, after the parties before it. */
    void sign(List<Party> parties, Party party, ContractSignature signature) {
        if (next(parties) != party) {
            throw new Refusal("任务书 %s 现在不能由%s签订".formatted(number, party.title()));
        }
        signatures.put(party, signature);
    }

    /** Whose signature is awaited; null where all have signed, or none is awaited any more. */
    Party next(List<Party> parties) {
        return state == ContractState.OPEN && signatures.size() < parties.size()
                ? parties.get(signatures.size())
                : null;
    }

    void become(ContractState next) {
        state = next;
    }

    /** RETURNED or LAPSED. */
    void end(ContractState end, String because) {
        state = end;
        endedBecause = because;
    }

    /** Number of the declaration. */
    public String number() {
        return number;
    }

    /** Of the process in which a change is signed, {@code 2022-UO-0001-B02}. */
    public String businessKey() {
        return "%s-B%02d".formatted(number, edition);
    }

    /** 1, 2, 3 … */
    public int edition() {
        return edition;
    }

    public Money amount() {
        return amount;
    }

    public Money firstInstalment() {
        return firstInstalment;
    }

    Sums sums() {
        return new Sums(amount, firstInstalment);
    }

    public ContractTerms terms() {
        return ContractTerms.of(terms);
    }

    /** Why it was made; null for the first. */
    public String reason() {
        return reason;
    }

    /** Account. */
    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** As it stands on every page, {@code 1A2B-3C4D-5E6F}; empty before the text was set. */
    public String shortCode() {
        return code == null ? "" : DossierCode.shortened(code);
    }

    /** SHA-256 of the PDF; null before the text was set. */
    public String sha256() {
        return sha256;
    }

    public ContractState state() {
        return state;
    }

    /** Why it was returned or never came into force; null otherwise. */
    public String endedBecause() {
        return endedBecause;
    }

    public Map<Party, ContractSignature> signatures() {
        return signatures;
    }

    /** 主键 – in the order of the names, in which the record is filled. */
    record Key(int edition, String number) implements Serializable {
        Key() {
            this(0, null);
        }
    }
}
