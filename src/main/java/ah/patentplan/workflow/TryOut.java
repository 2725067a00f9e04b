package ah.patentplan.workflow;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.funding.Outlook;
import ah.patentplan.performance.EnteredFigure;
import ah.patentplan.performance.Grant;
import ah.patentplan.performance.PerformanceEvaluation;
import ah.patentplan.performance.Target;
import ah.patentplan.performance.TargetResult;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 试算 – what assumed values would come to, by the tables of the release that decide later; nothing is kept. */
@Component
@Transactional(readOnly = true)
public class TryOut {

    private static final String FIELD = "假设值";

    private final Declarations declarations;
    private final PerformanceEvaluation evaluation;
    private final TargetTable targets;
    private final ConsequenceTable consequences;
    private final DeclarationForm form;
    private final Tables tables;
    private final Outlook outlook;
    private final Actors actors;
    private final ByTheHouse house;

    TryOut(
            Declarations declarations,
            PerformanceEvaluation evaluation,
            TargetTable targets,
            ConsequenceTable consequences,
            DeclarationForm form,
            Tables tables,
            Outlook outlook,
            Actors actors,
            ByTheHouse house) {
        this.declarations = declarations;
        this.evaluation = evaluation;
        this.targets = targets;
        this.consequences = consequences;
        this.form = form;
        this.tables = tables;
        this.outlook = outlook;
        this.actors = actors;
        this.house = house;
    }

    /**
     * 假设.
     *
     * @param figures as they are typed, by indicator; what is missing is left to a person
     * @param reached indicators that a person would find reached where nothing can be computed
     * @param rectified whether the one rectification is over
     */
    public record Assumption(Map<String, String> figures, Set<String> reached, boolean rectified) {}

    /**
     * 试算结果.
     *
     * @param sums empty as long as no amount is approved
     */
    public record Result(List<TargetResult> results, BigDecimal score, Grant grant, Optional<Outlook.Sums> sums) {}

    /** The declaration, for its unit, its city and the province. */
    public Declaration declaration(String number) {
        Actor actor = actors.current();
        Declaration declaration = declarations.of(number, actor);
        if (!declaration.isOf(actor)) {
            actor.require(Role.CITY_BUREAU, Role.PROVINCE_OFFICE);
        }
        return declaration;
    }

    /** The targets as they are promised. */
    public List<TargetResult> targets(String number) {
        Declaration declaration = declaration(number);
        return evaluation.figures(number, targets.of(form.release(declaration), declaration));
    }

    public Result of(String number, Assumption assumption) {
        Declaration declaration = declaration(number);
        String release = form.release(declaration);
        List<Target> asked = targets.of(release, declaration);
        Map<String, Object> figures = new HashMap<>();
        asked.forEach(target -> figures.put(
                target.indicator(),
                EnteredFigure.of(FIELD, target, assumption.figures().get(target.indicator()))));
        Map<String, Object> inputs = TargetTable.inputs(declaration, evaluation.results(number, asked, figures));
        List<RuleOutcome> outcomes = house.call(() -> tables.evaluate(release, TargetTable.key(declaration), inputs));
        List<TargetResult> results = evaluation.attainments(number, asked, figures, TargetTable.met(outcomes)).stream()
                .map(result -> result.assumed(assumption.reached().contains(result.indicator())))
                .toList();
        BigDecimal score = TargetResult.score(results);
        Grant grant = house.call(() -> consequences.of(release, score, assumption.rectified()));
        return new Result(results, score, grant, outlook.of(declaration, grant));
    }
}
