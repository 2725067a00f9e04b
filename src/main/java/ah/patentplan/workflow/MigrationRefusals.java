package ah.patentplan.workflow;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;

/** 迁移拒绝 – says in Chinese why the engine does not move a case. */
final class MigrationRefusals {

    /** By the words with which the engine's sentence begins. */
    private static final Map<String, String> SENTENCES = Map.of(
            "There is no migration instruction", "在新版本中没有相同的环节",
            "The type of the source activity is not supported", "正在自动执行，不能迁移，请稍后再试",
            "Target activity is not asyncBefore", "在新版本中不再等待自动执行，须在执行之后迁移",
            "Target activity is not asyncAfter", "在新版本中不再等待自动执行，须在执行之后迁移",
            "Transition instance is assigned", "在新版本中的去向不同，须在执行之后迁移",
            "A transition instance that instantiates the process", "流程尚未开始，须在开始之后迁移",
            "The variable '", "的数据在新版本中会相互覆盖",
            "Cannot migrate subscription for compensation handler", "的补偿处理在新版本中已不存在");

    private MigrationRefusals() {}

    static List<String> sentences(MigratingProcessInstanceValidationException refused, CaseTree tree) {
        MigratingProcessInstanceValidationReport report = refused.getValidationReport();
        return Stream.of(
                        report.getFailures().stream().map(failure -> "案件" + chinese(failure)),
                        report.getActivityInstanceReports().stream()
                                .flatMap(box -> box.getFailures().stream()
                                        .map(failure -> box(box.getSourceScopeId(), tree) + chinese(failure))),
                        report.getTransitionInstanceReports().stream()
                                .flatMap(box -> box.getFailures().stream()
                                        .map(failure -> box(box.getSourceScopeId(), tree) + chinese(failure))))
                .flatMap(sentences -> sentences)
                .distinct()
                .toList();
    }

    private static String box(String id, CaseTree tree) {
        return tree.branches().stream()
                .map(branch -> branch.diagram().node(id))
                .filter(node -> node != null)
                .map(node -> "环节“%s”".formatted(Diagram.label(node)))
                .findFirst()
                .orElse("案件");
    }

    private static String chinese(String failure) {
        return SENTENCES.entrySet().stream()
                .filter(sentence -> failure.startsWith(sentence.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("不能迁移（引擎原文：" + failure + "）");
    }
}
