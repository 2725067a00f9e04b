package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import ah.patentplan.Caller;
import ah.patentplan.Course;
import ah.patentplan.Delivery;
import ah.patentplan.Door;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Intake;
import ah.patentplan.declaration.MaterialKind;
import ah.patentplan.funding.Account;
import ah.patentplan.funding.BookingKind;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 取消立项资格后的资金 – what is not paid is cancelled, what was paid is taken back, in the case or after its end. */
class RevokedMoneyTest extends EndedCase {

    @Autowired
    private Intake intake;

    @Test
    void afterTheFirstPaymentTheRestIsCancelledAndWhatWasPaidIsClaimedBack() {
        String number = contracted();
        project.paid(number);
        assertThat(publicPage()).contains(number);

        established(number);

        assertBalances(number, 0, 36, 0, 0);
        assertThat(ledger.total(BookingKind.RELEASE_OF_COMMITMENT, number)).isEqualTo(wan(24));
        assertThat(openTasks(number)).containsExactly("stateDefence");
        assertThat(jobsOf(number)).containsExactly("defencePeriodEnded");
        assertThat(publicPage()).doesNotContain(number);
        repaid(number, number, 36);
        assertNothingRunsOf(number);
        assertBalances(number, 0, 0, 0, 36);
        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.REVOKED);
        assertThat(letterKinds(number)).endsWith("revoked", "recoveryNotice", "repaymentDemand", "recovered");
        assertThat(letter(number, "recoveryNotice").body()).contains("三（一）和取消立项资格决定", "36万元", "专利数量造假");
    }

    @Test
    void aRequestedPaymentIsCancelledBeforeItIsConfirmed() {
        String number = contracted();
        project.paymentRequested(number);

        established(number);

        assertNothingRunsOf(number);
        assertThat(jdbc.queryForObject("select state from payment_order where declaration = ?", String.class, number))
                .isEqualTo("CANCELLED");
        assertBalances(number, 0, 0, 0, 0);
    }

    @Test
    void aRecoveryAfterTheEvaluationGoesOverIntoThatOfTheRevocation() {
        String number = evaluatedBadly();
        course.complete(UNIT, number, "stateDefence", Map.of("defence", "市场变化"));
        decideToRecover(number);
        assertBalances(number, 24, 0, 36, 0);

        established(number);

        assertBalances(number, 0, 0, 36, 0);
        assertThat(jdbc.queryForList(
                        "select ground || ' ' || state || ' ' || amount from recovery where number = ? order by round",
                        String.class,
                        number))
                .containsExactly("EVALUATION SUPERSEDED 360000.00", "REVOCATION NOTICED 360000.00");
        repaid(number, number, 36);
        assertBalances(number, 0, 0, 0, 36);
        assertThat(jdbc.queryForList("select key from booking where number = ? order by id", String.class, number))
                .containsExactly(number + "-C", number + "-F1", number + "-Z1", number + "-R", number + "-Z2");
    }

    @Test
    void whatCameInBeforeTheRevocationIsNotTakenBackAgain() {
        String number = evaluatedBadly();
        project.fires(number, "defencePeriodEnded");
        decideToRecover(number);
        course.complete("finance", number, "confirmRecovery", repayment(16, "V-1"));
        assertThat(openTasks(number)).containsExactly("confirmRecovery");
        assertThat(jobsOf(number)).containsExactly("repaymentLate");
        assertBalances(number, 24, 0, 20, 16);

        established(number);

        assertThat(jobsOf(number)).containsExactly("defencePeriodEnded");
        repaid(number, number, 20);
        assertNothingRunsOf(number);
        assertBalances(number, 0, 0, 0, 36);
        assertThat(letterKinds(number)).endsWith("recoveryNotice", "repaymentDemand", "recovered");
    }

    @Test
    void whatComesInInPartsIsConfirmedPartByPartAndEachOnce() {
        String number = evaluatedBadly();
        project.fires(number, "defencePeriodEnded");
        decideToRecover(number);
        Task first = course.task(number, "confirmRecovery");
        course.complete("finance", first, repayment(10, "V-1"));

        assertThatThrownBy(() -> course.complete("finance", first, repayment(10, "V-2")))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(refusal(number, repayment(10, "V-1"))).contains("同一凭证不能登记两次");
        assertThat(refusal(number, repayment(27, "V-3"))).contains("超过尚未缴回的260,000.00元");
        assertBalances(number, 24, 0, 26, 10);
        course.complete("finance", number, "confirmRecovery", repayment(26, "V-2"));
        assertBalances(number, 0, 0, 0, 36);
        assertNothingRunsOf(number);
    }

    @Test
    void theUnitsFilesStandAtTheDecisionAndCannotBeChangedAfterTheStatement() {
        String number = evaluatedBadly();
        evidence(number, "情况说明.pdf");
        course.complete(UNIT, number, "stateDefence", Map.of("defence", "市场变化"));

        assertThatThrownBy(() -> evidence(number, "补充.pdf")).hasMessageContaining("目前不能修改“陈述申辩材料”");
        assertThat(tasks.getVariable(course.task(number, "decideRecovery").getId(), "defenceFiles"))
                .isEqualTo("情况说明.pdf（在申报页面查阅）");
    }

    @Test
    void lessIsTakenBackWhereTheProvinceSaysSoAndTheRestStaysPaid() {
        String number = evaluatedBadly();
        project.fires(number, "defencePeriodEnded");
        Map<String, Object> partly =
                Map.of("recoveryDecision", "partly", "decidedAmount", 120_000, "decisionReason", "部分完成");
        course.complete("province", number, "decideRecovery", partly);
        course.complete("finance", number, "confirmRecovery", repayment(12, "V-1"));

        assertNothingRunsOf(number);
        assertBalances(number, 0, 24, 0, 12);
    }

    @Test
    void whoFollowsTheMoneyReadsTheRegisterAndNobodyElse() {
        String number = evaluatedBadly();
        project.fires(number, "defencePeriodEnded");
        decideToRecover(number);
        course.complete("finance", number, "confirmRecovery", repayment(10, "V-1"));

        for (String reader : List.of("province", "finance", "auditor")) {
            Caller caller = Door.portal(port, reader);
            assertThat(caller.get("/staff").body()).contains("/staff/recoveries");
            assertThat(caller.get("/staff/recoveries?choice=OPEN").body())
                    .contains(number, "360,000.00元", "100,000.00元", "260,000.00元", "待缴回");
            assertThat(caller.get("/staff/recoveries?choice=OVERDUE").body()).doesNotContain(number);
            assertThat(caller.get("/staff/recoveries.xlsx").status()).isEqualTo(200);
        }
        assertThat(Door.portal(port, CITY).get("/staff/recoveries").body()).contains("您没有办理此事项的权限");
        assertThat(Door.portal(port, UNIT).get("/staff/recoveries").status()).isEqualTo(403);
    }

    private void evidence(String number, String fileName) {
        course.as(UNIT, () -> {
            Delivery.of(intake, number, MaterialKind.DEFENCE_EVIDENCE, fileName, Course.onePage());
            return null;
        });
    }

    private String refusal(String number, Map<String, Object> answers) {
        return catchThrowable(() -> course.complete("finance", number, "confirmRecovery", answers))
                .getMessage();
    }

    @Test
    void afterTheEndTheInvestigationItselfTakesTheMoneyBack() {
        String number = released();
        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.CLOSED);
        assertBalances(number, 0, 60, 0, 0);

        String investigation = established(number);

        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.REVOKED);
        assertThat(openTasks(number)).isEmpty();
        assertThat(openTasks(investigation)).containsExactly("stateDefence");
        assertThat(publicPage()).doesNotContain(number);
        repaid(number, investigation, 60);
        assertNothingRunsOf(investigation);
        assertBalances(number, 0, 0, 0, 60);
    }

    private String released() {
        String number = contracted();
        project.paid(number);
        project.evaluated(number, UNIT, CITY, actuals(100_000, true));
        project.paid(number);
        return number;
    }

    /** From the statement of the unit to the receipt, in the process of the business key. */
    private void repaid(String number, String key, int wan) {
        course.complete(UNIT, key, "stateDefence", Map.of("defence", "无异议"));
        decideToRecover(key);
        assertThat(ledger.balances(number).get(Account.TO_BE_RECOVERED)).isEqualTo(wan(wan));
        course.complete("finance", key, "confirmRecovery", repayment(wan, "V-9"));
    }
}
