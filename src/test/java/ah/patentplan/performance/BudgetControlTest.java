package ah.patentplan.performance;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.access.Role;
import ah.patentplan.declaration.Declarations;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 预算调整 – within the tolerance it holds at once, beyond it only with the consent of who guides the project. */
class BudgetControlTest extends GuidedProject {

    @Autowired
    private BudgetControl control;

    @Autowired
    private BudgetChanges changes;

    @Autowired
    private Declarations declarations;

    @ParameterizedTest
    @CsvSource({
        "66,     40,     NOTED",
        "54,     44,     NOTED",
        "66.0001,40,     REQUESTED",
        "53.9999,40,     REQUESTED",
        "60,     44.0001,REQUESTED"
    })
    void moreThanTenPercentOfARowNeedsConsent(String equipment, String training, BudgetChangeState expected) {
        request(equipment, training);

        assertThat(changes.findByNumberOrderById(number))
                .extracting(BudgetChange::state)
                .containsExactly(expected);
    }

    @Test
    void theToleranceIsTheProgrammes() {
        jdbc.update("update programme set budget_tolerance = 0.20");

        request("72", "40");

        assertThat(changes.findByNumberOrderById(number))
                .extracting(BudgetChange::state)
                .containsExactly(BudgetChangeState.NOTED);
    }

    @Test
    void withoutConsentTheOldBudgetHolds() {
        request("70", "30");
        assertBudget("60", "40");

        decide(false);

        assertBudget("60", "40");
        assertThat(lettersToUnit()).containsExactly("budgetChange");
    }

    @Test
    void withConsentTheNewBudgetHoldsAndTheNextChangeStartsFromIt() {
        request("70", "30");
        decide(true);
        assertBudget("70", "30");

        request("77", "27");

        assertThat(changes.findByNumberOrderById(number))
                .extracting(BudgetChange::state)
                .containsExactly(BudgetChangeState.CONSENTED, BudgetChangeState.NOTED);
        assertBudget("77", "27");
    }

    @Test
    void oneRequestIsDecidedOnceBeforeTheNext() {
        request("70", "30");
        refused(() -> request("71", "29"), "已有一项预算调整待审批");
        decide(true);

        refused(() -> decide(false), "目前为“同意”，不能再审批");
    }

    @Test
    void aRequestThatChangesNothingOrLosesARowIsRefused() {
        refused(() -> request("60.0", "40"), "“调整后预算”没有变化");
        refused(() -> request("60"), "“调整后预算”应为2行");
        refused(() -> request("70", "-1"), "请填写“培训”的金额，不得小于0");
        asUnit();
        refused(() -> control.request(number, amounts("70", "30"), " "), "“调整理由”应为1至1000字");
        assertThat(changes.findByNumberOrderById(number)).isEmpty();
    }

    @Test
    void onlyTheUnitRequestsAndOnlyWhoGuidesConsents() {
        asCity(HEFEI);
        refused(() -> control.request(number, amounts("70", "30"), "设备涨价"), "只由申报单位办理");
        request("70", "30");
        Long id = changes.findByNumberOrderById(number).get(0).id();

        refused(() -> control.decide(number, id, true, "同意"), "不由您指导");
        as(Role.PROVINCE_OFFICE.group());
        refused(() -> control.decide(number, id, true, "同意"), "不由您指导");
        asCity("340200");
        refused(() -> control.decide(number, id, true, "同意"), "您无权查看");
    }

    private void request(String... amounts) {
        asUnit();
        control.request(number, amounts(amounts), "设备涨价");
    }

    private void decide(boolean consent) {
        asCity(HEFEI);
        List<BudgetChange> all = changes.findByNumberOrderById(number);
        control.decide(number, all.get(all.size() - 1).id(), consent, "已核实");
    }

    private void assertBudget(String... amounts) {
        readAnew();
        assertThat(control.budget(declarations.of(number)))
                .extracting(BudgetLine::budgeted)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(amounts(amounts));
    }

    private static List<BigDecimal> amounts(String... amounts) {
        return Stream.of(amounts).map(BigDecimal::new).toList();
    }
}
