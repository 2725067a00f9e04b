package ah.patentplan.workflow;

import ah.patentplan.declaration.Verdict;
import ah.patentplan.declaration.Verdict.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 条件判定 – reads an evaluated table of conditions as verdicts. */
final class Verdicts {

    /** Conditions that only ask for a yes or no: declared by the unit and confirmed by a reviewer. */
    private static final Map<String, String> DECLARED = Map.of("true", "是", "false", "否");

    /** Of the figures on the forms; only a computed share has more. */
    private static final int DIGITS = 4;

    private Verdicts() {}

    static List<Verdict> of(List<RuleOutcome> rules, int year) {
        return rules.stream().map(rule -> of(rule, year)).toList();
    }

    private static Verdict of(RuleOutcome rule, int year) {
        return new Verdict(
                rule.text("indicator"),
                rule.text("article"),
                rule.text("label"),
                threshold(rule),
                value(rule.value(), rule.text("unit")),
                rule.text("asOf")
                        .replace("{year}", String.valueOf(year))
                        .replace("{lastYear}", String.valueOf(year - 1)),
                outcome(rule),
                note(rule));
    }

    private static Outcome outcome(RuleOutcome rule) {
        if (!rule.matched()) {
            return Outcome.NOT_MET;
        }
        boolean byPerson =
                DECLARED.containsKey(rule.condition()) || !rule.text("confirm").isEmpty();
        return byPerson ? Outcome.TO_BE_CONFIRMED : Outcome.MET;
    }

    /** Where the notice writes the threshold in another unit than the form, both are shown. */
    private static String threshold(RuleOutcome rule) {
        String compared = rule.condition().replace(">= ", "≥").replace("<= ", "≤") + rule.text("unit");
        String printed = rule.text("printed");
        return DECLARED.getOrDefault(rule.condition(), printed.isEmpty() ? compared : compared + "（" + printed + "）");
    }

    private static String note(RuleOutcome rule) {
        String beside = rule.beside() == null
                ? ""
                : "“%s”填报%s"
                        .formatted(rule.beside().label(), value(rule.beside().value(), ""));
        return Stream.of(rule.text("confirm"), beside)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("；"));
    }

    private static String value(Object value, String unit) {
        if (value == null) {
            return "未填写";
        }
        if (value instanceof Boolean) {
            return DECLARED.get(value.toString());
        }
        BigDecimal number = new BigDecimal(value.toString());
        // rounded up, a share just below its threshold would look as if it met it
        BigDecimal shown = number.scale() > DIGITS ? number.setScale(DIGITS, RoundingMode.DOWN) : number;
        return shown.stripTrailingZeros().toPlainString() + unit;
    }
}
