package ah.patentplan.workflow;

import ah.patentplan.programme.Guide;
import ah.patentplan.workflow.RuleTable.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** 目标比对 – the targets of the notice beside the table, and the table beside the forms that feed it. */
final class TargetComparison {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Guide guide;
    private final RuleTable table;
    private final Optional<FormFields> declaration;
    private final Optional<FormFields> report;
    private final List<String> findings = new ArrayList<>();

    TargetComparison(Guide guide, RuleTable table, Optional<FormFields> declaration, Optional<FormFields> report) {
        this.guide = guide;
        this.table = table;
        this.declaration = declaration;
        this.report = report;
    }

    List<String> findings() {
        guide.targets().forEach(this::compare);
        table.rules().stream()
                .filter(rule -> guide.targets().stream().noneMatch(target -> isThat(rule, target)))
                .forEach(rule -> findings.add(name(rule) + "不是通知的绩效目标"));
        table.rules().forEach(this::requireFields);
        compareWeights();
        return findings;
    }

    private void compare(Guide.Target target) {
        String name = "“%s”（%s）".formatted(target.label(), target.indicator());
        Optional<Rule> found =
                table.rules().stream().filter(rule -> isThat(rule, target)).findFirst();
        if (found.isEmpty()) {
            findings.add("缺少绩效目标" + name);
            return;
        }
        Rule rule = found.get();
        String expected = target.kind().equals("done") ? target.threshold() : ">= " + target.threshold();
        if (!rule.condition().equals(expected)) {
            findings.add("%s的目标值与通知不一致：通知为%s，表中为%s".formatted(name, expected, rule.condition()));
        }
        if (!rule.output("kind").equals(target.kind())) {
            findings.add("%s的类型应为 %s，表中为 %s".formatted(name, target.kind(), rule.output("kind")));
        }
        if (!Objects.requireNonNullElse(target.unit(), "").equals(rule.output("unit"))) {
            findings.add("%s单位不一致：通知为“%s”，表中为“%s”".formatted(name, target.unit(), rule.output("unit")));
        }
    }

    private void requireFields(Rule rule) {
        String baseline = rule.output("baseline");
        if (rule.output("kind").equals("growth")
                && !declaration.map(fields -> fields.has(baseline)).orElse(true)) {
            findings.add("%s没有基期值：表单中没有 %s".formatted(name(rule), baseline));
        }
        declaration.ifPresent(fields -> comparePromise(rule, fields));
        if (!report.map(fields -> fields.has(rule.indicator())).orElse(true)) {
            findings.add(name(rule) + "在绩效报送表单中没有填报项");
        }
    }

    private void comparePromise(Rule rule, FormFields fields) {
        String promise = "targets." + rule.indicator();
        if (!fields.has(promise)) {
            findings.add(name(rule) + "在申报书表单中没有目标值");
        } else if (!rule.output("kind").equals("done")) {
            String least = fields.least(promise).orElse("");
            if (!rule.condition().equals(">= " + least)) {
                findings.add("%s的表单下限为“%s”，与表中%s不一致".formatted(name(rule), least, rule.condition()));
            }
            if (!Measure.agree(rule.output("unit"), fields.unit(promise))) {
                findings.add(
                        "%s单位不一致：表中为“%s”，表单为“%s”".formatted(name(rule), rule.output("unit"), fields.unit(promise)));
            }
        }
    }

    /** The rows that count together: those of a variant with the common ones. */
    private void compareWeights() {
        Set<String> variants = table.rules().stream()
                .map(Rule::variant)
                .filter(variant -> !variant.isEmpty())
                .collect(Collectors.toSet());
        for (String variant : variants.isEmpty() ? Set.of("") : variants) {
            BigDecimal sum = table.rules().stream()
                    .filter(rule -> rule.variant().isEmpty() || rule.variant().equals(variant))
                    .map(rule -> new BigDecimal(rule.output("weight")))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(WHOLE) != 0) {
                findings.add("%s权重合计%s，不是100".formatted(variant, sum));
            }
        }
    }

    private static boolean isThat(Rule rule, Guide.Target target) {
        return rule.indicator().equals(target.indicator())
                && rule.variant().equals(Objects.requireNonNullElse(target.variant(), ""));
    }

    private static String name(Rule rule) {
        return "“%s”（%s）".formatted(rule.output("label"), rule.indicator());
    }
}
