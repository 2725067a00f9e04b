package ah.patentplan.review;

import ah.patentplan.access.Refusal;
import ah.patentplan.programme.Category;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 专家组 – one panel for a batch of declarations of one category, so that its scores can be compared. */
@Entity
public class Panel {

    @Id
    private String number;

    private int year;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Enumerated(EnumType.STRING)
    private PanelState state;

    @Enumerated(EnumType.STRING)
    private DrawMode drawMode;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> candidates;

    private String candidateHash;
    private String seed;

    @OneToMany(mappedBy = "panel", cascade = CascadeType.ALL)
    @OrderBy("number")
    private List<PanelDeclaration> declarations = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "panel_member", joinColumns = @JoinColumn(name = "panel"))
    @Column(name = "expert")
    private Set<String> members = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "recusal", joinColumns = @JoinColumn(name = "panel"))
    private Set<Recusal> recusals = new HashSet<>();

    protected Panel() {}

    Panel(String number, int year, Category category, List<String> declarations) {
        this.number = number;
        this.year = year;
        this.category = category;
        this.state = PanelState.PREPARED;
        declarations.forEach(declaration -> this.declarations.add(new PanelDeclaration(declaration, this)));
    }

    void become(PanelState next) {
        if (!state.mayBecome(next)) {
            throw new Refusal("专家组 %s 目前为“%s”，不能变为“%s”".formatted(number, state.title(), next.title()));
        }
        state = next;
    }

    /** Chooses the mode anew and forgets what an earlier draw gave; that stays in the record of acts. */
    void prepare(DrawMode mode, Collection<String> appointed) {
        if (state != PanelState.PREPARED) {
            throw new Refusal("专家组 %s 目前为“%s”，不能重新产生专家".formatted(number, state.title()));
        }
        drawMode = mode;
        candidates = null;
        candidateHash = null;
        seed = null;
        recusals.clear();
        members.clear();
        members.addAll(appointed);
    }

    void record(Draw draw) {
        candidates = draw.candidates();
        candidateHash = draw.candidateHash();
        seed = draw.seed();
    }

    void seat(Collection<String> members, Collection<Recusal> recusals) {
        become(PanelState.DRAWN);
        this.members.clear();
        this.members.addAll(members);
        this.recusals.addAll(recusals);
    }

    /** @return false where the declaration was told before */
    boolean appointFor(String declaration, Instant at) {
        PanelDeclaration told = declarations.stream()
                .filter(one -> one.number().equals(declaration))
                .findFirst()
                .orElseThrow();
        boolean first = !told.isAppointed();
        if (first) {
            told.appointed(at);
        }
        return first;
    }

    public String number() {
        return number;
    }

    public int year() {
        return year;
    }

    public Category category() {
        return category;
    }

    public PanelState state() {
        return state;
    }

    DrawMode drawMode() {
        return drawMode;
    }

    /** Numbers of the declarations, ascending. */
    public List<String> declarations() {
        return declarations.stream().map(PanelDeclaration::number).toList();
    }

    /** Accounts of all members, ascending. */
    public List<String> members() {
        return members.stream().sorted().toList();
    }

    /** Accounts of the members who score the declaration, ascending. */
    public List<String> membersFor(String declaration) {
        return members().stream()
                .filter(member -> recusedFrom(member).stream().noneMatch(declaration::equals))
                .toList();
    }

    /** Numbers of the declarations from which the member is recused. */
    public List<String> recusedFrom(String member) {
        return recusals.stream()
                .filter(recusal -> recusal.expert().equals(member))
                .map(Recusal::number)
                .sorted()
                .toList();
    }

    boolean isAppointedFor(String declaration) {
        return declarations.stream().anyMatch(one -> one.number().equals(declaration) && one.isAppointed());
    }

    /** 抽取记录, with which anyone can repeat the draw: mode, candidate list's hash, seed. */
    public String drawRecord() {
        return drawMode == DrawMode.APPOINT
                ? drawMode.title()
                : "%s；候选名单（%d人）SHA-256：%s；种子：%s".formatted(drawMode.title(), candidates.size(), candidateHash, seed);
    }

    /** The frozen list of candidates, ascending; null where nothing was drawn. */
    List<String> candidates() {
        return candidates;
    }

    String seed() {
        return seed;
    }
}
