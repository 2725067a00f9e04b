package ah.patentplan.review;

import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 候选名单 – who of the pool can sit on a panel, and why the others cannot (R15). */
@Component
public class PanelCandidates {

    private final Panels panels;
    private final Experts experts;
    private final Interests interests;
    private final ConflictRules rules;
    private final Declarations declarations;
    private final Programmes programmes;

    PanelCandidates(
            Panels panels,
            Experts experts,
            Interests interests,
            ConflictRules rules,
            Declarations declarations,
            Programmes programmes) {
        this.panels = panels;
        this.experts = experts;
        this.interests = interests;
        this.rules = rules;
        this.declarations = declarations;
        this.programmes = programmes;
    }

    /** The whole pool, by account. */
    public List<Candidate> of(Panel panel) {
        Conflicts conflicts = conflicts(panel);
        List<Panel> others = panels.findByYearOrderByNumber(panel.year()).stream()
                .filter(other -> !other.number().equals(panel.number()))
                .toList();
        Set<String> declared = interests.declaredIn(panel.year());
        return experts.findAllByOrderByAccount().stream()
                .map(expert -> {
                    String exclusion = unavailable(expert, declared, panel.year())
                            .or(() -> declined(expert, panel))
                            .or(() -> conflicting(expert, conflicts))
                            .or(() -> overloaded(expert, conflicts, others))
                            .orElse("");
                    return new Candidate(expert, conflicts.of(List.of(expert.account())), exclusion);
                })
                .toList();
    }

    private static Optional<String> unavailable(Expert expert, Set<String> declared, int year) {
        if (!expert.isActive()) {
            return Optional.of("已不在库");
        }
        return declared.contains(expert.account()) ? Optional.empty() : Optional.of("尚未申报%d年度的利益关系".formatted(year));
    }

    private static Optional<String> declined(Expert expert, Panel panel) {
        return panel.allInvitations().wereDeclinedBy(expert.account()) ? Optional.of("已谢绝本专家组的邀请") : Optional.empty();
    }

    private static Optional<String> conflicting(Expert expert, Conflicts conflicts) {
        return conflicts.mayScoreAny(expert.account()) ? Optional.empty() : Optional.of("全部项目均须回避");
    }

    private static Optional<String> overloaded(Expert expert, Conflicts conflicts, List<Panel> others) {
        long here = conflicts.leftFor(expert.account());
        long load = here
                + others.stream()
                        .mapToLong(other -> other.loadOf(expert.account()))
                        .sum();
        return load <= expert.maxLoad()
                ? Optional.empty()
                : Optional.of("本年度评审将达 %d 项，超过上限 %d 项".formatted(load, expert.maxLoad()));
    }

    /** What stands between the pool and the declarations still under review: found, or declared by the experts. */
    Conflicts conflicts(Panel panel) {
        Conflicts found = rules.among(experts.findAllByOrderByAccount(), underReview(panel));
        List<Recusal> recusals = new ArrayList<>(found.recusals());
        panel.allInvitations().declaredRecusals().stream()
                .filter(declared -> found.mayScore(declared.expert(), declared.number()))
                .forEach(recusals::add);
        return new Conflicts(found.declarations(), recusals);
    }

    Seating seating(Panel panel) {
        Programme programme = programmes.of(panel.year());
        return new Seating(conflicts(panel), panel.draw().strata(), programme.panelSize(), programme.panelMinimum());
    }

    /** How many experts an appointed panel lacks for a declaration that it is scoring; 0 where it has enough. */
    int lacking(Panel panel, String declaration) {
        if (!panel.isAppointedFor(declaration) || !isUnderReview(declarations.of(declaration))) {
            return 0;
        }
        int minimum = programmes.of(panel.year()).panelMinimum();
        return Math.max(0, minimum - panel.membersFor(declaration).size());
    }

    /** What the invited expert reads about: the declarations under review that it is not recused from. */
    public List<Declaration> shownTo(String expert, Panel panel) {
        List<String> hidden = panel.recusedFrom(expert);
        return underReview(panel).stream()
                .filter(declaration -> !hidden.contains(declaration.number()))
                .toList();
    }

    static boolean isUnderReview(Declaration declaration) {
        return declaration.state() == DeclarationState.ACCEPTED;
    }

    private List<Declaration> underReview(Panel panel) {
        return panel.declarations().stream()
                .map(declarations::of)
                .filter(PanelCandidates::isUnderReview)
                .toList();
    }
}
