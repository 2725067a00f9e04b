package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 决策表 – asks each decision table, without the process engine. */
class TableTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @Test
    void aDeclarationOnEveryThresholdMeetsAllEightConditions() {
        assertThat(indicators("checkEligibility-universityOperation", onEveryThreshold()))
                .hasSize(8);
    }

    @Test
    void oneUnitBelowAThresholdMissesThatConditionOnly() {
        Map<String, Object> figures = onEveryThreshold();
        figures.put("smeContractAmount", new BigDecimal("499.99"));

        assertThat(indicators("checkEligibility-universityOperation", figures))
                .hasSize(7)
                .doesNotContain("smeContractAmount");
    }

    @Test
    void partTimeStaffAloneIsStaff() {
        Map<String, Object> figures = onEveryThreshold();
        figures.put("fullTimeIpStaff", 0);
        figures.put("partTimeIpStaff", 1);

        assertThat(indicators("checkEligibility-universityOperation", figures)).contains("ipStaff");
    }

    @Test
    void aMissingFigureMeetsNoCondition() {
        Map<String, Object> figures = onEveryThreshold();
        figures.replaceAll((indicator, value) -> null);
        assertThat(indicators("checkEligibility-universityOperation", figures)).isEmpty();

        figures.put("partTimeIpStaff", 1);
        assertThat(indicators("checkEligibility-universityOperation", figures)).isEmpty();
    }

    @Test
    void aFigureNotYetEnteredMeetsNoCondition() {
        assertThat(indicators("checkEligibility-universityOperation", Map.of())).isEmpty();
    }

    @Test
    void everyTargetReachedWeighsOneHundred() {
        DmnDecisionResult reached = ask("computeTargets-universityOperation", onEveryTarget());

        assertThat(reached).hasSize(9);
        assertThat(reached.stream()
                        .mapToInt(target -> target.<Integer>getEntry("weight"))
                        .sum())
                .isEqualTo(100);
    }

    @Test
    void aDeclineAndAGrowthNobodyCanComputeReachNoTarget() {
        Map<String, Object> results = onEveryTarget();
        results.put("benefitedSmes", new BigDecimal("-12.5"));
        results.put("licenceFilingAmount", null);

        assertThat(indicators("computeTargets-universityOperation", results))
                .hasSize(7)
                .doesNotContain("benefitedSmes", "licenceFilingAmount");
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

    private static Map<String, Object> onEveryThreshold() {
        Map<String, Object> figures = new HashMap<>();
        figures.put("validInventionPatents", 50);
        figures.put("smeTransferredPatents", 5);
        figures.put("smeContractAmount", new BigDecimal("500"));
        figures.put("benefitedSmes", 5);
        figures.put("smeTransferRatio", new BigDecimal("10"));
        figures.put("licenceFilingAmount", 100.0);
        figures.put("ipDepartmentEstablished", true);
        figures.put("fullTimeIpStaff", 1);
        figures.put("partTimeIpStaff", 0);
        return figures;
    }

    private static Map<String, Object> onEveryTarget() {
        Map<String, Object> results = new HashMap<>();
        for (String growth :
                List.of("validInventionPatents", "smeTransferredPatents", "benefitedSmes", "licenceFilingAmount")) {
            results.put(growth, new BigDecimal("20"));
        }
        results.put("openLicenceDeals", 20);
        results.put("smeTransferRatio", 30);
        results.put("openLicencePublications", 20);
        results.put("operationCentreRunning", true);
        results.put("standardCertification", true);
        return results;
    }

    private static List<Object> indicators(String table, Map<String, Object> figures) {
        return ask(table, figures).collectEntries("indicator");
    }

    private static DmnDecisionResult ask(String table, Map<String, Object> figures) {
        try (InputStream model = Files.newInputStream(Path.of("bpmn", table + ".dmn"))) {
            return ENGINE.evaluateDecision(ENGINE.parseDecision(table, model), figures);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
