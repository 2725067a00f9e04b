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
    private String organiserEntry;
    private String supervisorEntry;
    private String seed;

    @JdbcTypeCode(SqlTypes.JSON)
    private DrawRecord drawRecord;

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

    /**
     * Chooses the mode anew and forgets what an earlier draw gave; that stays in the record of acts.
     *
     * @param appointed accounts, where nothing is drawn
     * @param candidates the list that is frozen now, where members are drawn
     * @param entry of the organiser, where members are drawn
     */
    void prepare(DrawMode mode, Collection<String> appointed, List<String> candidates, String entry) {
        if (state != PanelState.PREPARED) {
            throw new Refusal("专家组 %s 目前为“%s”，不能重新产生专家".formatted(number, state.title()));
        }
        drawMode = mode;
        boolean drawn = mode == DrawMode.DRAW;
        this.candidates = drawn ? candidates : null;
        candidateHash = drawn ? Draw.hash(candidates) : null;
        organiserEntry = drawn ? entry : null;
        supervisorEntry = null;
        seed = null;
        drawRecord = null;
        recusals.clear();
        members.clear();
        members.addAll(appointed);
    }

    /** The supervisor's entry, once for each frozen list. */
    void enter(String entry) {
        if (state != PanelState.PREPARED || drawMode != DrawMode.DRAW || supervisorEntry != null) {
            throw new Refusal("专家组 %s 目前不待监督方录入".formatted(number));
        }
        supervisorEntry = entry;
    }

    /** The draw that both entries give. */
    Draw draw() {
        if (supervisorEntry == null) {
            throw new Refusal("专家组 %s 尚待监督方录入".formatted(number));
        }
        return Draw.of(candidates, organiserEntry, supervisorEntry);
    }

    void record(DrawRecord record) {
        seed = record.seed();
        drawRecord = record;
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

    /** 抽取记录 in one line: mode, candidate list's hash, seed. */
    public String drawLine() {
        return drawMode == DrawMode.APPOINT
                ? drawMode.title()
                : "%s；候选名单（%d人）SHA-256：%s；种子：%s".formatted(drawMode.title(), candidates.size(), candidateHash, seed);
    }

    /** All that the draw is repeated from; null before it, and where members were appointed. */
    public DrawRecord drawRecord() {
        return drawRecord;
    }

    /** Accounts of the frozen list, ascending; null where nothing is drawn. */
    public List<String> candidates() {
        return candidates;
    }

    /** SHA-256 of the frozen list. */
    public String candidateHash() {
        return candidateHash;
    }

    String organiserEntry() {
        return organiserEntry;
    }

    String supervisorEntry() {
        return supervisorEntry;
    }

    /** SHA-256 of the organiser's entry, with which it is bound to it before the supervisor has entered anything. */
    public String organiserCommitment() {
        return Draw.sha256(organiserEntry);
    }
}
