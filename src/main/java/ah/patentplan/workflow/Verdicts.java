package ah.patentplan.workflow;

import ah.patentplan.declaration.Verdict;
import ah.patentplan.declaration.Verdict.Outcome;
import java.math.BigDecimal;
import java.util.List;

/** 条件判定 – reads an evaluated table of conditions as verdicts. */
final class Verdicts {

    private static final String DECLARED = "true";

    private Verdicts() {}

    static List<Verdict> of(List<RuleOutcome> rules, int year) {
        return rules.stream().map(rule -> of(rule, year)).toList();
    }

    private static Verdict of(RuleOutcome rule, int year) {
        String unit = rule.text("unit");
        return new Verdict(
                rule.text("indicator"),
                rule.text("article"),
                rule.text("label"),
                threshold(rule.condition(), unit),
                value(rule.value(), unit),
                rule.text("asOf")
                        .replace("{year}", String.valueOf(year))
                        .replace("{lastYear}", String.valueOf(year - 1)),
                outcome(rule));
    }

    /** A condition that only asks for a yes is declared by the unit and confirmed by a reviewer. */
    private static Outcome outcome(RuleOutcome rule) {
        if (!rule.matched()) {
            return Outcome.NOT_MET;
        }
        return DECLARED.equals(rule.condition()) ? Outcome.TO_BE_CONFIRMED : Outcome.MET;
    }

    private static String threshold(String condition, String unit) {
        return DECLARED.equals(condition) ? "是" : condition.replace(">= ", "≥").replace("<= ", "≤") + unit;
    }

    private static String value(Object value, String unit) {
        if (value == null) {
            return "未填写";
        }
        if (value instanceof Boolean declared) {
            return declared ? "是" : "否";
        }
        return new BigDecimal(value.toString()).stripTrailingZeros().toPlainString() + unit;
    }
}
