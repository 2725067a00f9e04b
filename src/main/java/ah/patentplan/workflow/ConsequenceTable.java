package ah.patentplan.workflow;

import ah.patentplan.declaration.Declaration;
import ah.patentplan.performance.Grant;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 等次与资金处理表 – the one table that turns a score into a grade and money, as a declaration's release has it. */
@Component
class ConsequenceTable {

    private static final String KEY = "grantConsequence";

    private final DeclarationForm form;
    private final Tables tables;

    ConsequenceTable(DeclarationForm form, Tables tables) {
        this.form = form;
        this.tables = tables;
    }

    /** What the table is asked. */
    static Map<String, Object> inputs(BigDecimal score, boolean rectified) {
        return Map.of("targetScore", score.doubleValue(), "rectified", rectified);
    }

    /** What follows from the score, without deciding it. */
    Grant of(String release, BigDecimal score, boolean rectified) {
        return tables.evaluate(release, KEY, inputs(score, rectified)).stream()
                .filter(RuleOutcome::matched)
                .map(rule -> Grant.of(rule.outputs()))
                .findFirst()
                .orElseThrow();
    }

    /** Every outcome there is, each once, in the order of the table. */
    Stream<Grant> outcomes(Declaration declaration) {
        return form.consequences(form.release(declaration)).stream()
                .map(Grant::of)
                .collect(Collectors.toMap(Grant::title, grant -> grant, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream();
    }

    /** One rule as a contract writes it. */
    static String sentence(Map<String, Object> rule) {
        Grant grant = Grant.of(rule);
        return "绩效目标得分%s的，评估等次为“%s”，%s。".formatted(rule.get("printed"), grant.grade(), grant.handling());
    }
}
