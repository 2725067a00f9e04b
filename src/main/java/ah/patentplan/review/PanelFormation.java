package ah.patentplan.review;

import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 组建专家组 – forms a panel for a batch of declarations: opened, prepared, drawn, witnessed, appointed. */
@Component
@Transactional
public class PanelFormation {

    /** Characters of an entry: long enough that nobody finds it out from its hash by trying. */
    private static final int SHORTEST = 12;

    private static final int LONGEST = 64;

    private final Panels panels;
    private final Experts experts;
    private final ExpertPool pool;
    private final ConflictRules rules;
    private final Declarations declarations;
    private final Programmes programmes;
    private final Acts acts;
    private final Clock clock;

    PanelFormation(
            Panels panels,
            Experts experts,
            ExpertPool pool,
            ConflictRules rules,
            Declarations declarations,
            Programmes programmes,
            Acts acts,
            Clock clock) {
        this.panels = panels;
        this.experts = experts;
        this.pool = pool;
        this.rules = rules;
        this.declarations = declarations;
        this.programmes = programmes;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Opens a panel for all accepted declarations of category and year that have none yet.
     *
     * @return its number, {@code 2022-UO-P01}
     */
    public String open(Category category, int year) {
        List<String> taken = panels.reviewedIn(year, category);
        List<String> batch =
                declarations
                        .findByYearAndCategoryAndStateOrderByNumber(year, category, DeclarationState.ACCEPTED)
                        .stream()
                        .map(Declaration::number)
                        .filter(number -> !taken.contains(number))
                        .toList();
        if (batch.isEmpty()) {
            throw new Refusal("%d 年度“%s”没有待评审的项目".formatted(year, category.title()));
        }
        String number =
                "%d-%s-P%02d".formatted(year, category.code(), panels.countByYearAndCategory(year, category) + 1);
        panels.save(new Panel(number, year, category, batch));
        acts.enter("组建专家组", number, "评审项目：" + String.join("、", batch));
        return number;
    }

    /** What stands between the pool of experts and the panel's declarations. */
    @Transactional(readOnly = true)
    public List<Recusal> recusalsInPool(String number) {
        return conflicts(panels.of(number)).recusals();
    }

    /**
     * Takes over how members are found, and freezes the list they are drawn from; refused where they cannot suffice for
     * each declaration.
     *
     * @param appointed accounts, for {@link DrawMode#APPOINT} only
     * @param entry the organiser's part of the seed, for {@link DrawMode#DRAW} only
     */
    public void prepare(String number, DrawMode mode, List<String> appointed, String entry) {
        Panel panel = panels.of(number);
        boolean drawn = mode == DrawMode.DRAW;
        if (drawn && !appointed.isEmpty()) {
            throw new Refusal("随机抽取时不能指定专家");
        }
        appointed.forEach(account -> pool.requireCandidate(account, panel.year()));
        List<String> candidates =
                pool.candidates(panel.year()).stream().map(Expert::account).toList();
        conflicts(panel).requireEnough(drawn ? candidates : appointed, minimum(panel));
        panel.prepare(mode, appointed, candidates, drawn ? entry("组织方录入", entry) : null);
        acts.enter(
                "确定专家产生方式",
                number,
                mode.title()
                        + (drawn
                                ? "；候选名单（%d人）SHA-256：%s；组织方录入的SHA-256：%s"
                                        .formatted(
                                                candidates.size(), panel.candidateHash(), panel.organiserCommitment())
                                : "：" + String.join("、", appointed)));
    }

    /** 监督方录入: the supervisor's part of the seed, given without knowing the organiser's. */
    public void enter(String number, String entry) {
        Panel panel = panels.of(number);
        panel.enter(entry("监督方录入", entry));
        acts.enter("监督方录入", number, "候选名单SHA-256：" + panel.candidateHash());
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
        Conflicts conflicts = conflicts(panel);
        List<String> members = panel.members();
        if (panel.drawMode() == DrawMode.DRAW) {
            DrawRecord record = record(panel, conflicts);
            panel.record(record);
            members = record.members();
        }
        conflicts.requireEnough(members, minimum(panel));
        panel.seat(members, conflicts.of(members));
        acts.enter("抽取专家", number, panel.drawLine() + "；专家：" + String.join("、", members));
    }

    private DrawRecord record(Panel panel, Conflicts conflicts) {
        Draw draw = panel.draw();
        Programme programme = programmes.of(panel.year());
        return new DrawRecord(
                panel.number(),
                draw.candidates(),
                panel.candidateHash(),
                panel.organiserEntry(),
                panel.supervisorEntry(),
                draw.seed(),
                conflicts.declarations(),
                conflicts.of(draw.candidates()),
                programme.panelSize(),
                programme.panelMinimum(),
                draw.order(),
                conflicts.seat(draw.order(), programme.panelSize(), programme.panelMinimum()));
    }

    /** 监督抽取: confirms the members, or has them found anew. */
    public void witness(String number, boolean confirmed, String remark) {
        panels.of(number).become(confirmed ? PanelState.APPOINTED : PanelState.PREPARED);
        acts.enter("监督抽取", number, (confirmed ? "无异议" : "重新抽取") + (remark.isEmpty() ? "" : "：" + remark));
    }

    /**
     * Gives the members who are not recused the reading of one declaration; safe to run twice.
     *
     * @return whether the declaration's case is still to be told; one that ended meanwhile is not
     */
    public boolean appoint(String number, String declaration) {
        Panel panel = panels.of(number);
        if (panel.state() != PanelState.APPOINTED) {
            throw new Refusal("专家组 " + number + " 尚未经监督确认");
        }
        if (!isUnderReview(declarations.of(declaration))) {
            acts.enter("不再通知专家组", declaration, "专家组 " + number + "：申报已终止");
            return false;
        }
        boolean first = panel.appointFor(declaration, clock.instant());
        if (first) {
            panel.membersFor(declaration).forEach(member -> declarations.grantReading(declaration, member));
            acts.enter("通知专家组已组建", declaration, "专家组 " + number);
        }
        return first;
    }

    private Conflicts conflicts(Panel panel) {
        List<Declaration> batch = panel.declarations().stream()
                .map(declarations::of)
                .filter(PanelFormation::isUnderReview)
                .toList();
        return rules.among(experts.findAllByOrderByAccount(), batch);
    }

    private int minimum(Panel panel) {
        return programmes.of(panel.year()).panelMinimum();
    }

    private static boolean isUnderReview(Declaration declaration) {
        return declaration.state() == DeclarationState.ACCEPTED;
    }
}
