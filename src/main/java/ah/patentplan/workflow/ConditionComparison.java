package ah.patentplan.workflow;

import ah.patentplan.programme.Guide;
import ah.patentplan.workflow.RuleTable.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** 条件比对 – the conditions of the notice beside the table, and the table beside the form that feeds it. */
final class ConditionComparison {

    private final Guide guide;
    private final RuleTable table;
    private final Optional<FormFields> form;
    private final List<String> findings = new ArrayList<>();

    ConditionComparison(Guide guide, RuleTable table, Optional<FormFields> form) {
        this.guide = guide;
        this.table = table;
        this.form = form;
    }

    List<String> findings() {
        guide.conditions().forEach(this::compare);
        table.rules().stream()
                .filter(rule -> guide.conditions().stream().noneMatch(condition -> isThat(rule, condition)))
                .forEach(rule -> findings.add(name(rule) + "不是通知的申报条件"));
        form.ifPresent(fields -> table.rules().forEach(rule -> requireFields(rule, fields)));
        return findings;
    }

    private void compare(Guide.Condition condition) {
        String name = "%s“%s”（%s）".formatted(condition.article(), condition.label(), condition.indicator());
        Optional<Rule> found =
                table.rules().stream().filter(rule -> isThat(rule, condition)).findFirst();
        if (found.isEmpty()) {
            findings.add("缺少申报条件" + name);
            return;
        }
        Rule rule = found.get();
        if (!sameThreshold(condition, rule)) {
            findings.add("%s的要求与通知不一致：通知为%s，表中为%s%s"
                    .formatted(name, printed(condition), rule.condition(), rule.output("unit")));
        }
        if (!condition.article().equals(rule.output("article"))) {
            findings.add("%s的条款写作“%s”".formatted(name, rule.output("article")));
        }
        if (!Objects.requireNonNullElse(condition.asOf(), "").equals(rule.output("asOf"))) {
            findings.add("%s的数据截止写作“%s”".formatted(name, rule.output("asOf")));
        }
    }

    private void requireFields(Rule rule, FormFields fields) {
        table.sources(rule.indicator()).stream()
                .filter(source -> !fields.has(source))
                .forEach(missing -> findings.add("%s没有填报项：表单中没有 %s".formatted(name(rule), missing)));
        if (!rule.output("beside").isEmpty() && !fields.has(rule.output("beside"))) {
            findings.add("%s没有对照的填报项：表单中没有 %s".formatted(name(rule), rule.output("beside")));
        }
        if (fields.has(rule.indicator()) && !Measure.agree(rule.output("unit"), fields.unit(rule.indicator()))) {
            findings.add("%s单位不一致：表中为“%s”，表单为“%s”"
                    .formatted(name(rule), rule.output("unit"), fields.unit(rule.indicator())));
        }
    }

    private static boolean sameThreshold(Guide.Condition condition, Rule rule) {
        if (condition.operator().equals("is")) {
            return rule.condition().equals(condition.threshold());
        }
        String sign = condition.operator() + " ";
        return rule.condition().startsWith(sign)
                && Measure.of(condition.threshold(), condition.unit())
                        .isSame(Measure.of(rule.condition().substring(sign.length()), rule.output("unit")));
    }

    private static boolean isThat(Rule rule, Guide.Condition condition) {
        return rule.indicator().equals(condition.indicator())
                && rule.variant().equals(Objects.requireNonNullElse(condition.variant(), ""));
    }

    private static String printed(Guide.Condition condition) {
        return condition.operator() + " " + condition.threshold() + Objects.requireNonNullElse(condition.unit(), "");
    }

    private static String name(Rule rule) {
        return "“%s”（%s）".formatted(rule.output("label"), rule.indicator());
    }
}
