package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.workflow.Notice.Placed;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** 决策表 – asks each decision table, without the process engine. */
class TableTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @Test
    void theTablesPromiseWhatTheNoticePrints() {
        List<List<String>> notice =
                Notice.lines("targetsOfTheNotice.csv").stream().map(List::of).toList();

        assertThat(notice).hasSize(63);
        assertThat(Notice.rules("computeTargets").map(TableTest::line)).containsExactlyElementsOf(notice);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void aResultAtTheTargetReachesIt(Placed target) {
        Object result = target.hasFigure() ? target.threshold() : true;

        assertThat(reached(target, result)).containsExactly(target.rule().indicator());
    }

    @ParameterizedTest
    @MethodSource("targets")
    void aResultJustBelowTheTargetADeclineAndNoResultDoNot(Placed target) {
        assertThat(reached(target, target.hasFigure() ? target.below() : false)).isEmpty();
        assertThat(reached(target, target.hasFigure() ? new BigDecimal("-12.5") : null))
                .isEmpty();
        assertThat(reached(target, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "keyCity, , 15",
        "universityOperation, , 9",
        "highValuePatent, enterprise, 12",
        "highValuePatent, institution, 12",
        "industryCentre, , 10",
        "servicePlatform, trading, 9",
        "servicePlatform, finance, 10"
    })
    void theTargetsThatCountTogetherWeighOneHundredAndDifferByOneAtMost(String process, String variant, int count) {
        List<Integer> weights = Notice.rules("computeTargets")
                .filter(target -> target.process().equals(process))
                .filter(target -> target.rule().variant().isEmpty()
                        || target.rule().variant().equals(variant))
                .map(target -> Integer.valueOf(target.rule().output("weight")))
                .toList();

        assertThat(weights).hasSize(count);
        assertThat(weights.stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
        assertThat(Collections.max(weights) - Collections.min(weights)).isLessThanOrEqualTo(2);
    }

    static Stream<Placed> targets() {
        return Notice.rules("computeTargets");
    }

    @ParameterizedTest
    @CsvSource({
        "100, 优, release, 1, 0",
        "90, 优, release, 1, 0",
        "89.99, 良, release, 1, 0",
        "80, 良, release, 1, 0",
        "79.99, 中, stop, 0, 0",
        "60, 中, stop, 0, 0",
        "59.99, 差, recovery, 0, 1",
        "0, 差, recovery, 0, 1"
    })
    void theScoreDecidesGradeAndMoney(
            BigDecimal score, String grade, String consequence, double followUp, double recovered) {
        assertThat(ask("grantConsequence", Map.of("targetScore", score))
                        .getSingleResult()
                        .getEntryMap())
                .containsEntry("grade", grade)
                .containsEntry("consequence", consequence)
                .containsEntry("followUpShare", followUp)
                .containsEntry("recoveryShare", recovered);
    }

    private static List<Object> reached(Placed target, Object result) {
        Map<String, Object> results = new HashMap<>();
        results.put("variant", target.rule().variant());
        results.put(target.rule().indicator(), result);
        return ask("computeTargets-" + target.process(), results).collectEntries("indicator");
    }

    private static List<String> line(Placed target) {
        RuleTable.Rule rule = target.rule();
        String threshold = target.hasFigure() ? target.threshold().toPlainString() : rule.condition();
        return List.of(
                target.process(),
                rule.variant(),
                rule.indicator(),
                rule.output("kind"),
                threshold,
                rule.output("unit"),
                rule.output("baseline"));
    }

    private static DmnDecisionResult ask(String table, Map<String, Object> figures) {
        try (InputStream model = Files.newInputStream(Path.of("bpmn", table + ".dmn"))) {
            return ENGINE.evaluateDecision(ENGINE.parseDecision(table, model), figures);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
