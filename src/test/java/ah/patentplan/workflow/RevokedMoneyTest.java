package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.funding.Account;
import ah.patentplan.funding.BookingKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 取消立项资格后的资金 – what is not paid is cancelled, what was paid is taken back, in the case or after its end. */
class RevokedMoneyTest extends EndedCase {

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
        assertThat(letter(number, "recoveryNotice").body()).contains("根据取消立项资格决定", "36万元", "专利数量造假");
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
                .containsExactly(number + "-C", number + "-F1", number + "-Z1", number + "-R", number + "-Z4");
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

    private String evaluatedBadly() {
        String number = contracted();
        project.paid(number);
        project.evaluated(number, UNIT, CITY, actuals(0, false));
        return number;
    }

    private String released() {
        String number = contracted();
        project.paid(number);
        project.evaluated(number, UNIT, CITY, actuals(100_000, true));
        project.paid(number);
        return number;
    }

    private static Map<String, Object> actuals(int figure, boolean done) {
        Map<String, Object> actuals = new HashMap<>();
        List.of("validInventionPatents", "smeTransferredPatents", "benefitedSmes", "openLicenceDeals")
                .forEach(indicator -> actuals.put(indicator, figure));
        actuals.put("licenceFilingAmount", figure);
        actuals.put("openLicencePublications", figure);
        actuals.put("smeTransferRatio", Math.min(figure, 100));
        actuals.put("operationCentreRunning", done);
        actuals.put("standardCertification", done);
        return actuals;
    }

    /** From the statement of the unit to the receipt, in the process of the business key. */
    private void repaid(String number, String key, int wan) {
        course.complete(UNIT, key, "stateDefence", Map.of("defence", "无异议"));
        decideToRecover(key);
        assertThat(ledger.balances(number).get(Account.TO_BE_RECOVERED)).isEqualTo(wan(wan));
        course.complete("finance", key, "confirmRecovery", Map.of("receivedAmount", wan * 10_000, "voucher", "V-9"));
    }

    private void decideToRecover(String key) {
        course.complete(
                "province", key, "decideRecovery", Map.of("recoveryDecision", "recover", "decisionReason", "依规收回"));
    }
}
