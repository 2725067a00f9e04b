package ah.patentplan.workflow;

import ah.patentplan.declaration.ApplicantKind;
import ah.patentplan.programme.Guide;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.CallActivity;

/** 指南比对 – one category's guide beside the files of a release. */
final class GuideComparison {

    private static final BigDecimal FULL_SCORE = BigDecimal.valueOf(100);

    private final Guide guide;
    private final Map<String, byte[]> files;
    private final List<Finding> findings = new ArrayList<>();

    private GuideComparison(Guide guide, Map<String, byte[]> files) {
        this.guide = guide;
        this.files = files;
    }

    /** @param files content of the release by file name */
    static List<Finding> of(Guide guide, Map<String, byte[]> files) {
        GuideComparison comparison = new GuideComparison(guide, files);
        comparison.requireFiles();
        comparison.compareApplicants();
        comparison.compareCourse();
        comparison.compareContent();
        return comparison.findings;
    }

    private void requireFiles() {
        Map<String, String> needed = new LinkedHashMap<>();
        needed.put(file("", ".bpmn"), "流程图");
        needed.put(file("checkEligibility-", ".dmn"), "申报条件决策表");
        needed.put(file("computeTargets-", ".dmn"), "绩效目标决策表");
        needed.put(file("fillInDeclaration-", ".form"), "申报书表单");
        needed.put(file("reportPerformance-", ".form"), "绩效报送表单");
        needed.put(file("scoreDeclaration-", ".form"), "专家评分表单");
        needed.forEach((file, title) -> {
            if (!files.containsKey(file)) {
                report(file, "缺少" + title);
            }
        });
    }

    private void compareApplicants() {
        Set<String> admitted = Arrays.stream(ApplicantKind.values())
                .filter(kind -> kind.mayDeclare(guide.category()))
                .map(ApplicantKind::name)
                .collect(Collectors.toSet());
        if (!admitted.equals(Set.copyOf(guide.applicants()))) {
            report(file("", ".bpmn"), "程序接受的申报主体与%s不一致".formatted(guide.annex()));
        }
    }

    private void compareCourse() {
        content(file("", ".bpmn")).ifPresent(diagram -> {
            boolean reviewed = Bpmn.readModelFromStream(new ByteArrayInputStream(diagram))
                    .getModelElementsByType(CallActivity.class)
                    .stream()
                    .anyMatch(call -> "cityReview".equals(call.getCalledElement()));
            if (reviewed != guide.isReviewedByCity()) {
                report(file("", ".bpmn"), guide.isReviewedByCity() ? "流程图没有市局初审" : "流程图不应有市局初审：本类别直接向省局申报");
            }
        });
    }

    private void compareContent() {
        Optional<Form> declaration = form("fillInDeclaration-");
        declaration.ifPresent(form -> FormComparison.findings(guide, form)
                .forEach(message -> report(file("fillInDeclaration-", ".form"), message)));
        Optional<FormFields> fields = declaration.map(FormFields::of);
        table("checkEligibility-")
                .ifPresent(table -> new ConditionComparison(guide, table, fields)
                        .findings()
                        .forEach(message -> report(file("checkEligibility-", ".dmn"), message)));
        table("computeTargets-")
                .ifPresent(table -> new TargetComparison(
                                guide, table, fields, form("reportPerformance-").map(FormFields::of))
                        .findings()
                        .forEach(message -> report(file("computeTargets-", ".dmn"), message)));
        form("scoreDeclaration-").ifPresent(this::compareScoreSheet);
    }

    private void compareScoreSheet(Form sheet) {
        BigDecimal sum = sheet.fields().stream()
                .map(ScoreDeclaration::weight)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(FULL_SCORE) != 0) {
            report(file("scoreDeclaration-", ".form"), "评分表各项分值合计%s，不是100".formatted(sum.toPlainString()));
        }
    }

    private Optional<RuleTable> table(String prefix) {
        return content(file(prefix, ".dmn")).map(content -> RuleTable.read(content, file(prefix, "")));
    }

    private Optional<Form> form(String prefix) {
        return content(file(prefix, ".form")).map(content -> Form.parse(new String(content, StandardCharsets.UTF_8)));
    }

    private Optional<byte[]> content(String file) {
        return Optional.ofNullable(files.get(file));
    }

    private String file(String prefix, String ending) {
        return prefix + guide.category().process() + ending;
    }

    private void report(String file, String message) {
        findings.add(new Finding(guide.category().title(), file, message));
    }
}
