package ah.patentplan.review;

import ah.patentplan.access.Refusal;
import ah.patentplan.programme.Category;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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
import java.util.Optional;
import java.util.Set;

/** 专家组 – one panel for a batch of declarations of one category, so that its scores can be compared. */
@Entity
public class Panel {

    @Id
    private String number;

    private int year;

    @Enumerated(EnumType.STRING)
    private Category category;

    private String title;
    private String variant;

    @Enumerated(EnumType.STRING)
    private PanelState state;

    @Embedded
    private PanelDraw draw;

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

    @Embedded
    private Invitations invitations = new Invitations();

    private String shortage = "";

    protected Panel() {}

    Panel(String number, PanelBatch batch) {
        this.number = number;
        this.year = batch.year();
        this.category = batch.category();
        this.variant = batch.variant();
        this.title = batch.title();
        this.state = PanelState.PREPARED;
        batch.numbers().forEach(declaration -> this.declarations.add(new PanelDeclaration(declaration, this)));
    }

    void become(PanelState next) {
        if (!state.mayBecome(next)) {
            throw new Refusal("专家组 %s 目前为“%s”，不能变为“%s”".formatted(number, state.title(), next.title()));
        }
        state = next;
    }

    /**
     * Chooses anew how members are found and forgets what an earlier draw gave; that stays in the record of acts.
     *
     * @param appointed accounts, where nothing is drawn
     */
    void prepare(PanelDraw draw, Collection<String> appointed) {
        if (state != PanelState.PREPARED) {
            throw new Refusal("专家组 %s 目前为“%s”，不能重新产生专家".formatted(number, state.title()));
        }
        this.draw = draw;
        invitations.beginAttempt();
        shortage = "";
        recusals.clear();
        members.clear();
        members.addAll(appointed);
    }

    /** The supervisor's entry, once for each frozen list. */
    void enter(String entry) {
        if (state != PanelState.PREPARED || draw == null || !draw.awaitsSupervisor()) {
            throw new Refusal("专家组 %s 目前不待监督方录入".formatted(number));
        }
        draw.enter(entry);
    }

    void seat(Collection<String> members, Collection<Recusal> recusals) {
        become(PanelState.DRAWN);
        this.members.clear();
        this.members.addAll(members);
        this.recusals.addAll(recusals);
    }

    /** Asks experts to sit on the panel, who hold their seats until they decline or their time is over. */
    void invite(Collection<String> experts, Collection<Recusal> recusals, Instant at, Instant due) {
        if (state != PanelState.INVITED) {
            become(PanelState.INVITED);
        }
        members.addAll(experts);
        this.recusals.addAll(recusals);
        experts.forEach(expert -> invitations.send(this, expert, at, due));
    }

    /** 补充专家: asks for one declaration only; who is asked has no seat before it accepts. */
    void supplement(String declaration, Collection<String> experts, Instant at, Instant due) {
        for (String expert : experts) {
            invitations.send(this, expert, at, due);
            declarations().stream()
                    .filter(other -> !other.equals(declaration))
                    .forEach(other -> recusals.add(new Recusal(other, expert, "仅补评 " + declaration)));
        }
    }

    /** The declaration for which experts were asked last, see {@link #supplement}. */
    String supplemented() {
        List<String> declarations = new ArrayList<>(declarations());
        declarations.removeAll(recusedFrom(invitations.last().expert()));
        return declarations.get(0);
    }

    /** Takes the answer of an invited expert; see {@link Invitation#answer}. */
    void answer(String expert, InvitationAnswer answer, Instant at) {
        Invitation invitation = invitations.of(expert, number);
        invitation.answer(answer, at);
        if (answer.accepted()) {
            members.add(expert);
            recusals.addAll(invitation.recusals());
        } else {
            members.remove(expert);
        }
    }

    /** Ends the open invitations; answers whose they were. */
    List<String> expireInvitations() {
        List<String> silent = invitations.expire();
        silent.forEach(members::remove);
        return silent;
    }

    /** All members have accepted; what keeps them from single declarations is found anew. */
    void complete(Collection<Recusal> recusals) {
        become(PanelState.APPOINTED);
        this.recusals.clear();
        this.recusals.addAll(recusals);
    }

    /** Too few have accepted: the panel is to be formed anew. */
    void dissolve(String shortage) {
        become(PanelState.PREPARED);
        this.shortage = shortage;
    }

    /** A member turns out to have a conflict with one declaration. */
    void recuse(Recusal recusal) {
        recusals.add(recusal);
    }

    /** @return false where the declaration was told before */
    boolean appointFor(String declaration, Instant at) {
        return reviewed(declaration).appointed(at);
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

    /** What the panel is called beside its category, 生物医药; empty where it reviews all of the category. */
    public String title() {
        return title;
    }

    /** Code of the variant that it reviews, null for any. */
    public String variant() {
        return variant;
    }

    public PanelState state() {
        return state;
    }

    /** How its members are found; null before that is decided. */
    public PanelDraw draw() {
        return draw;
    }

    /** The record of the draw; null before it, and where members were appointed. */
    public DrawRecord drawRecord() {
        return draw == null ? null : draw.record();
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

    /** How many declarations the expert has here, as a member or as one who has been asked. */
    int loadOf(String expert) {
        return members.contains(expert) || invitations.areOpenFor(expert)
                ? declarations.size() - recusedFrom(expert).size()
                : 0;
    }

    /** Invitations of the present attempt, in the order in which they were sent. */
    public List<Invitation> invitations() {
        return invitations.present();
    }

    /** Those of them that wait for an answer. */
    public List<Invitation> openInvitations() {
        return invitations.open();
    }

    /** Of all attempts. */
    Invitations allInvitations() {
        return invitations;
    }

    /** Who was drawn behind the members and has not been asked yet, in order; nobody where nothing was drawn. */
    List<String> reserves() {
        return drawRecord() == null
                ? List.of()
                : drawRecord().order().stream()
                        .filter(expert -> !invitations.wereSentTo(expert) && !members.contains(expert))
                        .toList();
    }

    /** Why it is to be formed anew, in Chinese; empty where it is not. */
    public String shortage() {
        return shortage;
    }

    /** When the member was given the declaration to read, later than the others where it joined later; empty before. */
    Optional<Instant> appointedAt(String declaration, String member) {
        return Optional.ofNullable(reviewed(declaration).appointedAt())
                .map(told ->
                        invitations.answeredAt(member).filter(told::isBefore).orElse(told));
    }

    boolean isAppointedFor(String declaration) {
        return reviewed(declaration).isAppointed();
    }

    private PanelDeclaration reviewed(String declaration) {
        return declarations.stream()
                .filter(one -> one.number().equals(declaration))
                .findFirst()
                .orElseThrow();
    }
}
