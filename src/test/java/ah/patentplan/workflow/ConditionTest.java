package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.declaration.Verdict;
import ah.patentplan.declaration.Verdict.Outcome;
import ah.patentplan.programme.Programmes;
import ah.patentplan.workflow.Notice.Placed;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 申报条件 – every condition of the notice: what it asks, and in the engine at its threshold and just below. */
@WholeSystemTest
class ConditionTest {

    private static final String TABLE = "checkEligibility-";

    @Autowired
    private DecisionService decisions;

    @Autowired
    private Tables tables;

    @Autowired
    private Programmes programmes;

    @LocalServerPort
    private int port;

    @Autowired
    private Course course;

    @Test
    void theTablesAskWhatTheNoticeAsks() {
        List<String[]> notice = Notice.lines("conditionsOfTheNotice.csv");

        assertThat(notice).hasSize(84).filteredOn(line -> line[4].equals(">=")).hasSize(63);
        assertThat(Notice.rules("checkEligibility").map(ConditionTest::place))
                .containsExactlyInAnyOrderElementsOf(notice.stream()
                        .map(line -> List.of(line[0], line[1], line[2], line[3]))
                        .toList());
        assertThat(Notice.rules("checkEligibility"))
                .allSatisfy(placed ->
                        assertThat(asked(placed)).as(placed.toString()).isEqualTo(printed(placed, notice)));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void aFigureAtItsThresholdIsMet(Placed condition) {
        assertThat(met(condition, condition.threshold()))
                .contains(condition.rule().indicator());
    }

    @ParameterizedTest
    @MethodSource("figures")
    void aFigureJustBelowItsThresholdIsNot(Placed condition) {
        assertThat(met(condition, condition.below()))
                .doesNotContain(condition.rule().indicator());
    }

    @ParameterizedTest
    @MethodSource("declared")
    void whatIsOnlyDeclaredIsConfirmedByAReviewer(Placed condition) {
        boolean answer = Boolean.parseBoolean(condition.rule().condition());

        assertThat(verdict(condition, answer)).returns(Outcome.TO_BE_CONFIRMED, Verdict::outcome);
        assertThat(verdict(condition, !answer)).returns(Outcome.NOT_MET, Verdict::outcome);
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsNotFilledInIsNotMet(Placed condition) {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("variant", condition.rule().variant());

        assertThat(verdicts(condition.process(), nothing))
                .filteredOn(
                        verdict -> verdict.indicator().equals(condition.rule().indicator()))
                .singleElement()
                .returns(Outcome.NOT_MET, Verdict::outcome)
                .returns("未填写", Verdict::value);
    }

    @Test
    void noConditionIsJudgedWhileTheVariantIsOpen() {
        assertThat(verdicts("highValuePatent", Map.of("validInventionPatents", 100)))
                .isEmpty();
        assertThat(verdicts("servicePlatform", Map.of("serviceYears", 5))).isEmpty();
    }

    @Test
    void onlyTheConditionsOfItsOwnVariantAreJudged() {
        assertThat(verdicts("highValuePatent", Map.of("variant", "enterprise"))).hasSize(12);
        assertThat(verdicts("highValuePatent", Map.of("variant", "institution")))
                .hasSize(9);
        assertThat(verdicts("servicePlatform", Map.of("variant", "trading"))).hasSize(12);
        assertThat(verdicts("servicePlatform", Map.of("variant", "finance"))).hasSize(13);
    }

    @Test
    void aShareOfNothingIsNoShare() {
        Map<String, Object> figures = Map.of("universityTransferredPatents", 5, "universityValidPatents", 0);

        assertThat(verdict("keyCity", figures, "universityTransferRatio"))
                .returns(Outcome.NOT_MET, Verdict::outcome)
                .returns("未填写", Verdict::value);
    }

    @Test
    void aShareJustBelowItsThresholdIsNotShownAsIfItMetIt() {
        Map<String, Object> figures =
                Map.of("universityTransferredPatents", 4999999, "universityValidPatents", 100000000);

        assertThat(verdict("keyCity", figures, "universityTransferRatio"))
                .returns(Outcome.NOT_MET, Verdict::outcome)
                .returns("4.9999%", Verdict::value);
    }

    @Test
    void oneInsuranceWithoutSecuritisationIsEnough() {
        Map<String, Object> figures = Map.of("variant", "finance", "securitisation", false, "insurance", true);

        assertThat(verdict("servicePlatform", figures, "securitisationOrInsurance"))
                .returns(Outcome.TO_BE_CONFIRMED, Verdict::outcome);
    }

    @Test
    void aThresholdOfAnotherUnitIsShownAsTheNoticePrintsIt() {
        Map<String, Object> figures = Map.of("variant", "finance", "pledgeAmount", 12000.5);

        assertThat(verdict("servicePlatform", figures, "pledgeAmount"))
                .returns("≥10000万元（1亿元）", Verdict::threshold)
                .returns("12000.5万元", Verdict::value);
    }

    @Test
    void aFigureOfAnotherScopeThanThePrintedOneIsConfirmedBesideIt() {
        Map<String, Object> figures = Map.of("licenceFilingAmount", 500, "transferLicenceFilingAmount", 800);

        assertThat(verdict("keyCity", figures, "licenceFilingAmount"))
                .returns(Outcome.TO_BE_CONFIRMED, Verdict::outcome)
                .satisfies(verdict -> assertThat(verdict.note()).contains("“专利转让许可备案金额（万元）”填报800"));
        assertThat(verdict("highValuePatent", Map.of("variant", "institution", "awards", 1), "awards"))
                .returns(Outcome.TO_BE_CONFIRMED, Verdict::outcome)
                .satisfies(verdict -> assertThat(verdict.note()).contains("件", "个"));
    }

    @Test
    void theDatesOfTheFiguresFollowTheYear() {
        Map<String, Object> nothing = Map.of();

        assertThat(verdict("keyCity", nothing, "pledgeFinancing").asOf()).isEqualTo("2021年");
        assertThat(verdict("keyCity", nothing, "validInventionPatents").asOf()).isEqualTo("截至2022年6月");
        assertThat(verdict("industryCentre", nothing, "pledgeFinancing").asOf()).startsWith("2021年1月至2022年6月");
    }

    @Test
    void theAdministratorReadsThatTheReleaseFitsTheNoticeAndNobodyElseDoes() {
        String page = "/admin/releases/check?year=%d&release=%s"
                .formatted(course.year(), programmes.of(course.year()).release());

        assertThat(Door.portal(port, "admin").get(page).body()).contains("年度计划检查", "未发现问题");
        assertThat(Door.portal(port, "province").get(page).status()).isEqualTo(403);
    }

    static Stream<Placed> all() {
        return Notice.rules("checkEligibility");
    }

    static Stream<Placed> figures() {
        return all().filter(Placed::hasFigure);
    }

    static Stream<Placed> declared() {
        return all().filter(condition -> !condition.hasFigure());
    }

    private List<Object> met(Placed condition, BigDecimal value) {
        Map<String, Object> inputs = answers(condition, value);
        return decisions
                .evaluateDecisionTableByKey(TABLE + condition.process(), inputs)
                .collectEntries("indicator");
    }

    private Verdict verdict(Placed condition, Object value) {
        return verdict(
                condition.process(), answers(condition, value), condition.rule().indicator());
    }

    private Verdict verdict(String process, Map<String, Object> figures, String indicator) {
        return verdicts(process, figures).stream()
                .filter(verdict -> verdict.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private List<Verdict> verdicts(String process, Map<String, Object> figures) {
        String release = programmes.of(course.year()).release();
        return Verdicts.of(tables.evaluate(release, TABLE + process, figures), 2022);
    }

    /** The answers that make the condition's column come to a value. */
    private static Map<String, Object> answers(Placed condition, Object value) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("variant", condition.rule().variant());
        switch (condition.rule().indicator()) {
            case "universityTransferRatio" ->
                answers.putAll(share("universityTransferredPatents", "universityValidPatents", value));
            case "inclusivePledgeRatio" -> answers.putAll(share("inclusivePledgeSmes", "pledgeEnterprises", value));
            case "ipStaff" -> answers.putAll(Map.of("fullTimeIpStaff", 0, "partTimeIpStaff", value));
            case "securitisationOrInsurance" -> answers.putAll(Map.of("securitisation", value, "insurance", false));
            default -> answers.put(condition.rule().indicator(), value);
        }
        return answers;
    }

    private static Map<String, Object> share(String part, String whole, Object percent) {
        return Map.of(part, ((BigDecimal) percent).movePointRight(2), whole, 10_000);
    }

    private static List<String> place(Placed placed) {
        RuleTable.Rule rule = placed.rule();
        return List.of(placed.process(), rule.variant(), rule.output("article"), rule.indicator());
    }

    /** What the table asks, amounts in 元. */
    private static String asked(Placed placed) {
        return placed.hasFigure()
                ? base(placed.threshold().toPlainString(), placed.rule().output("unit"))
                : placed.rule().condition();
    }

    /** What the notice asks, amounts in 元. */
    private static String printed(Placed placed, List<String[]> notice) {
        String[] line = notice.stream()
                .filter(candidate ->
                        place(placed).equals(Arrays.asList(candidate).subList(0, 4)))
                .findFirst()
                .orElseThrow();
        return line[4].equals("is") ? line[5] : base(line[5], line[6]);
    }

    private static String base(String figure, String unit) {
        BigDecimal number = new BigDecimal(figure);
        return switch (unit) {
            case "万元" -> number.movePointRight(4).stripTrailingZeros().toPlainString() + "元";
            case "亿元" -> number.movePointRight(8).stripTrailingZeros().toPlainString() + "元";
            default -> figure + unit;
        };
    }
}
