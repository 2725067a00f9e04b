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
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** 决策表 – asks each decision table, without the process engine. */
class TableTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private static final DmnDecision CONSEQUENCE = parse("grantConsequence");

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
        "100, false, 优 release 1 0",
        "90, true, 优 release 1 0",
        "89.99, false, 良 release 1 0",
        "80, true, 良 release 1 0",
        "79.99, false, 中 rectify 0 0",
        "60, false, 中 rectify 0 0",
        "59.99, false, 差 rectify 0 0",
        "50, false, 差 rectify 0 0",
        "49.99, false, 差 recovery 0 0.5",
        "40, false, 差 recovery 0 0.5",
        "39.99, false, 差 recovery 0 1",
        "79.99, true, 中 reduced 0.5 0",
        "70, true, 中 reduced 0.5 0",
        "69.99, true, 中 stop 0 0",
        "60, true, 中 stop 0 0",
        "59.99, true, 差 recovery 0 0.5",
        "40, true, 差 recovery 0 0.5",
        "39.99, true, 差 recovery 0 1",
        "0, true, 差 recovery 0 1"
    })
    void theScoreAndTheRectificationDecideGradeAndMoney(BigDecimal score, boolean rectified, String outcome) {
        Map<String, Object> outputs =
                consequenceOf(score, rectified).getSingleResult().getEntryMap();

        assertThat("%s %s %s %s"
                        .formatted(
                                outputs.get("grade"),
                                outputs.get("consequence"),
                                plain(outputs.get("followUpShare")),
                                plain(outputs.get("recoveryShare"))))
                .isEqualTo(outcome);
    }

    private static String plain(Object share) {
        return new BigDecimal(share.toString()).stripTrailingZeros().toPlainString();
    }

    @Test
    void everyScoreHasOneOutcomeAndNobodyRectifiesTwice() {
        // every whole point, and a hundredth to each side of it
        for (int hundredths = 0; hundredths <= 10_000; hundredths += hundredths % 100 == 1 ? 98 : 1) {
            BigDecimal score = BigDecimal.valueOf(hundredths, 2);
            assertThat(consequenceOf(score, false)).as(score + "").hasSize(1);
            assertThat(consequenceOf(score, true))
                    .as(score + "")
                    .singleElement()
                    .satisfies(outcome -> assertThat(
                                    outcome.getEntry("consequence").toString())
                            .isNotEqualTo("rectify"));
        }
    }

    @Test
    void moneyMovesOnlyWhereTheOutcomeNamesAPositiveShare() throws IOException {
        RuleTable table =
                RuleTable.read(Files.readAllBytes(Path.of("bpmn", "grantConsequence.dmn")), "grantConsequence");

        assertThat(table.rules()).isNotEmpty().allSatisfy(rule -> {
            boolean releases = List.of("release", "reduced").contains(rule.output("consequence"));
            boolean recovers = rule.output("consequence").equals("recovery");
            assertThat(new BigDecimal(rule.output("followUpShare")).signum()).isEqualTo(releases ? 1 : 0);
            assertThat(new BigDecimal(rule.output("recoveryShare")).signum()).isEqualTo(recovers ? 1 : 0);
        });
    }

    @Test
    void whatIsPrintedOfARuleIsWhatItTests() {
        DmnModelInstance model =
                Dmn.readModelFromFile(Path.of("bpmn", "grantConsequence.dmn").toFile());

        assertThat(model.getModelElementsByType(Rule.class)).isNotEmpty().allSatisfy(rule -> {
            List<String> cells = rule.getInputEntries().stream()
                    .map(cell -> cell.getText().getTextContent())
                    .toList();
            String said = List.copyOf(rule.getOutputEntries()).get(4).getText().getTextContent();
            assertThat(printed(cells.get(0), cells.get(1))).isEqualTo(said.replace("\"", ""));
        });
    }

    /** The bounds of the score, then whether it is rectified, in words. */
    private static String printed(String score, String rectified) {
        return score.replaceAll("\\[(\\d+)\\.\\.(\\d+)\\)", "$1分以上、不满$2分")
                        .replaceAll(">= (\\d+)", "$1分以上")
                        .replaceAll("< (\\d+)", "不满$1分")
                + Map.of("", "", "true", "，经整改", "false", "，未经整改").get(rectified);
    }

    private static DmnDecisionResult consequenceOf(BigDecimal score, boolean rectified) {
        return ENGINE.evaluateDecision(CONSEQUENCE, Map.of("targetScore", score, "rectified", rectified));
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
        return ENGINE.evaluateDecision(parse(table), figures);
    }

    private static DmnDecision parse(String table) {
        try (InputStream model = Files.newInputStream(Path.of("bpmn", table + ".dmn"))) {
            return ENGINE.parseDecision(table, model);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
