package ah.patentplan.review;

import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Guides;
import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 组建专家组 – forms a panel for a batch of declarations: opened, prepared, drawn, witnessed, appointed. */
@Component
@Transactional
public class PanelFormation {

    /** Characters of an entry: long enough that nobody finds it out from its hash by trying. */
    private static final int SHORTEST = 12;

    private static final int LONGEST = 64;

    private static final int LONGEST_TITLE = 30;

    private final Panels panels;
    private final PanelCandidates candidates;
    private final Declarations declarations;
    private final Programmes programmes;
    private final Guides guides;
    private final Acts acts;
    private final Clock clock;

    PanelFormation(
            Panels panels,
            PanelCandidates candidates,
            Declarations declarations,
            Programmes programmes,
            Guides guides,
            Acts acts,
            Clock clock) {
        this.panels = panels;
        this.candidates = candidates;
        this.declarations = declarations;
        this.programmes = programmes;
        this.guides = guides;
        this.acts = acts;
        this.clock = clock;
    }

    /** Opens a panel for all accepted declarations of category and year that have none yet; answers its number. */
    public String open(Category category, int year) {
        List<String> waiting =
                waiting(category, year).stream().map(Declaration::number).toList();
        return open(new PanelBatch(year, category, null, "", waiting));
    }

    /**
     * Opens a panel for the declarations of a batch; refused where one of them is not accepted, has a panel, or is of
     * another year, category or variant.
     *
     * @return its number, {@code 2022-UO-P01}
     */
    public String open(PanelBatch batch) {
        requireTitles(batch);
        Map<String, Declaration> waiting = waiting(batch.category(), batch.year()).stream()
                .collect(Collectors.toMap(Declaration::number, Function.identity()));
        batch.numbers().forEach(number -> requireIn(batch, number, waiting.get(number)));
        int earlier = panels.countByYearAndCategory(batch.year(), batch.category());
        String number = "%d-%s-P%02d".formatted(batch.year(), batch.category().code(), earlier + 1);
        panels.save(new Panel(number, batch));
        acts.enter(
                "组建专家组",
                number,
                "%s评审项目：%s"
                        .formatted(
                                batch.title().isEmpty() ? "" : batch.title() + "；", String.join("、", batch.numbers())));
        return number;
    }

    private void requireTitles(PanelBatch batch) {
        if (batch.numbers().isEmpty()) {
            throw new Refusal("%d 年度“%s”没有待评审的项目，或未勾选项目"
                    .formatted(batch.year(), batch.category().title()));
        }
        if (batch.title().length() > LONGEST_TITLE) {
            throw new Refusal("“专家组名称”不得超过%d字".formatted(LONGEST_TITLE));
        }
        boolean known = batch.variant() == null
                || guides.of(batch.year(), batch.category()).variants().stream()
                        .anyMatch(variant -> variant.code().equals(batch.variant()));
        if (!known) {
            throw new Refusal("“%s”没有这一申报类别".formatted(batch.category().title()));
        }
    }

    private static void requireIn(PanelBatch batch, String number, Declaration waiting) {
        if (waiting == null) {
            throw new Refusal(
                    "申报 %s 不在待组建专家组的“%s”项目之列".formatted(number, batch.category().title()));
        }
        if (batch.variant() != null && !batch.variant().equals(waiting.variant())) {
            throw new Refusal("申报 %s 不属于所选的申报类别".formatted(number));
        }
    }

    /** Accepted declarations of the category and year that have no panel yet, by number. */
    @Transactional(readOnly = true)
    public List<Declaration> waiting(Category category, int year) {
        List<String> taken = panels.reviewedIn(year, category);
        return declarations
                .findByYearAndCategoryAndStateOrderByNumber(year, category, DeclarationState.ACCEPTED)
                .stream()
                .filter(declaration -> !taken.contains(declaration.number()))
                .toList();
    }

    /** Appoints members, or freezes the list from which they are drawn with all seats free; see below. */
    public void prepare(String number, DrawMode mode, List<String> appointed, String entry) {
        prepare(number, mode, appointed, "", entry);
    }

    /**
     * Takes over how members are found, and freezes the list they are drawn from; refused where they cannot suffice for
     * each declaration.
     *
     * @param appointed accounts, for {@link DrawMode#APPOINT} only
     * @param strata 专业领域席位 as {@link Strata#of} reads them, for {@link DrawMode#DRAW} only
     * @param entry the organiser's part of the seed, for {@link DrawMode#DRAW} only
     */
    public void prepare(String number, DrawMode mode, List<String> appointed, String strata, String entry) {
        Panel panel = panels.of(number);
        if (mode == DrawMode.DRAW) {
            freeze(panel, appointed, strata, entry);
        } else {
            appoint(panel, appointed);
        }
    }

    private void freeze(Panel panel, List<String> appointed, String strata, String entry) {
        if (!appointed.isEmpty()) {
            throw new Refusal("随机抽取时不能指定专家");
        }
        Map<String, List<String>> fields = candidates.of(panel).stream()
                .filter(Candidate::isOnList)
                .map(Candidate::expert)
                .collect(Collectors.toMap(Expert::account, Expert::fields, (one, other) -> one, TreeMap::new));
        List<String> list = List.copyOf(fields.keySet());
        Programme programme = programmes.of(panel.year());
        candidates.conflicts(panel).requireEnough(list, programme.panelMinimum());
        Strata seats = Strata.of(strata, fields, programme.panelSize());
        PanelDraw draw = PanelDraw.from(list, seats, entry("组织方录入", entry));
        panel.prepare(draw, List.of());
        acts.enter(
                "确定专家产生方式",
                panel.number(),
                "%s；候选名单（%d人）SHA-256：%s；组织方录入的SHA-256：%s%s"
                        .formatted(
                                DrawMode.DRAW.title(),
                                list.size(),
                                draw.hash(),
                                draw.organiserCommitment(),
                                seats.seats().isEmpty() ? "" : "；专业领域席位：" + seats.text()));
    }

    private void appoint(Panel panel, List<String> appointed) {
        Map<String, String> exclusions = candidates.of(panel).stream()
                .collect(Collectors.toMap(candidate -> candidate.expert().account(), Candidate::exclusion));
        appointed.forEach(expert -> {
            String exclusion = exclusions.getOrDefault(expert, "不在专家库");
            if (!exclusion.isEmpty()) {
                throw new Refusal("“指定专家”中的 %s 不能参加评审：%s".formatted(expert, exclusion));
            }
        });
        candidates.conflicts(panel).requireEnough(appointed, minimum(panel));
        panel.prepare(PanelDraw.none(), appointed);
        acts.enter("确定专家产生方式", panel.number(), DrawMode.APPOINT.title() + "：" + String.join("、", appointed));
    }

    /** 监督方录入: the supervisor's part of the seed, given without knowing the organiser's. */
    public void enter(String number, String entry) {
        Panel panel = panels.of(number);
        panel.enter(entry("监督方录入", entry));
        acts.enter("监督方录入", number, "候选名单SHA-256：" + panel.draw().hash());
    }

    private static String entry(String field, String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("“%s”应为%d至%d个字符".formatted(field, SHORTEST, LONGEST));
        }
        return text;
    }

    /** 抽取专家: draws the members, or seats those appointed, and records who is recused from what. */
    public void draw(String number) {
        Panel panel = panels.of(number);
        Seating seating = candidates.seating(panel);
        List<String> members = panel.members();
        if (panel.draw().isDrawn()) {
            DrawRecord record = record(panel, seating);
            panel.draw().record(record);
            members = record.members();
        }
        seating.conflicts().requireEnough(members, seating.minimum());
        panel.seat(members, seating.conflicts().of(members));
        acts.enter("抽取专家", number, panel.draw().line() + "；专家：" + String.join("、", members));
    }

    private static DrawRecord record(Panel panel, Seating seating) {
        Draw draw = panel.draw().made(panel.number());
        return new DrawRecord(
                panel.number(),
                draw.candidates(),
                panel.draw().hash(),
                panel.draw().organiserEntry(),
                panel.draw().supervisorEntry(),
                draw.seed(),
                seating.conflicts().declarations(),
                seating.conflicts().of(draw.candidates()),
                seating.strata(),
                seating.size(),
                seating.minimum(),
                draw.order(),
                List.copyOf(seating.seat(draw.order()).keySet()));
    }

    /** 监督抽取: confirms the members, or has them found anew. */
    public void witness(String number, boolean confirmed, String remark) {
        panels.of(number).become(confirmed ? PanelState.APPOINTED : PanelState.PREPARED);
        acts.enter("监督抽取", number, (confirmed ? "无异议" : "重新抽取") + (remark.isEmpty() ? "" : "：" + remark));
    }

    /**
     * Gives the members who are not recused the reading of one declaration; once more, where one has joined since.
     *
     * @return whether the declaration's case is still to be told; one that ended meanwhile is not
     */
    public boolean appoint(String number, String declaration) {
        Panel panel = panels.of(number);
        if (panel.state() != PanelState.APPOINTED) {
            throw new Refusal("专家组 " + number + " 尚未经监督确认");
        }
        if (!PanelCandidates.isUnderReview(declarations.of(declaration))) {
            if (!panel.isAppointedFor(declaration)) {
                acts.enter("不再通知专家组", declaration, "专家组 " + number + "：申报已终止");
            }
            return false;
        }
        boolean first = panel.appointFor(declaration, clock.instant());
        int joined = panel.membersFor(declaration).stream()
                .mapToInt(member -> declarations.grantReading(declaration, member))
                .sum();
        if (first) {
            acts.enter("通知专家组已组建", declaration, "专家组 " + number);
        } else if (joined > 0) {
            acts.enter("补充专家参加评审", declaration, "专家组 %s：%d 名".formatted(number, joined));
        }
        return first;
    }

    private int minimum(Panel panel) {
        return programmes.of(panel.year()).panelMinimum();
    }
}
