package ah.patentplan.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ah.patentplan.access.Refusal;
import ah.patentplan.programme.Money;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** 任务书变更 – what may be changed and when, and that it counts only with all signatures. */
@Import({ContractChanges.class, ContractChangeRules.class})
class ContractChangesTest extends ApprovedProject {

    private static final ContractSignature.Signatory SIGNATORY =
            new ContractSignature.Signatory("程明", "法定代表人", LocalDate.of(2024, 1, 2));

    @Autowired
    private ContractChanges changes;

    @Autowired
    private Contracts contracts;

    @Autowired
    private ContractVersions versions;

    @Autowired
    private ContractPromises promises;

    @BeforeEach
    void contracted() {
        // the evaluation of a project whose term may still be moved lies ahead
        jdbc.update("update programme set evaluation_on = '2024-07-01' where year = 2022");
        readAnew();
        as("zhang");
        sign();
    }

    @Test
    void aChangeIsInForceWhenTheLastPartyHasSigned() {
        changes.propose(number, promising(25, 60, 36));
        changes.sign(number, SIGNATORY);
        changes.sign(number, SIGNATORY);
        assertThat(promises.of(number)).containsEntry("validInventionPatents", 20);

        assertThat(changes.sign(number, SIGNATORY)).isTrue();

        assertThat(promises.of(number)).containsEntry("validInventionPatents", 25);
        assertThat(versions.findByNumberOrderByEditionDesc(number))
                .extracting(ContractVersion::edition, ContractVersion::state)
                .containsExactly(tuple(2, ContractState.IN_FORCE), tuple(1, ContractState.REPLACED));
        assertThat(letters()).contains("contractChanged");
    }

    @Test
    void aLowerAmountGoesBackToTheBudget() {
        inForce(promising(20, 50, 30));

        assertThat(balance(Account.COMMITTED)).isEqualTo(wan(50));
        assertThat(ledger.total(BookingKind.RELEASE_OF_COMMITMENT, number)).isEqualTo(wan(10));
        assertThat(payments.amountOf(number, Instalment.FIRST)).isEqualTo(wan(30));
        checkAsAtCommit();
    }

    @Test
    void aChangeThatOnePartyRefusesLeavesTheContractAsItIs() {
        changes.propose(number, promising(25, 50, 30));
        changes.sign(number, SIGNATORY);

        changes.refuse(number, "目标不宜调整");

        assertThat(contracts.of(number).amount()).isEqualTo(APPROVED);
        assertThat(contracts.of(number).edition()).isOne();
        assertThat(versions.findByNumberAndEdition(number, 2).orElseThrow().endedBecause())
                .isEqualTo("推荐单位不同意：目标不宜调整");
        assertThat(balance(Account.COMMITTED)).isEqualTo(APPROVED);
        // and another one may be proposed
        assertThat(changes.propose(number, promising(25, 60, 36)).edition()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"60.0001, 36, 不得高于", "50, 50.0001, 不超过立项资金", "50, 0, 大于零"})
    void sumsBeyondTheContractAreRefused(double amount, double first, String why) {
        refused(() -> changes.propose(number, promising(20, amount, first)), why);
    }

    @Test
    void theWholeAmountMayBeTheFirstInstalment() {
        inForce(promising(20, 60, 60));

        assertThat(payments.amountOf(number, Instalment.FIRST)).isEqualTo(wan(60));
    }

    @Test
    void afterTheFirstPaymentItsShareStandsAndTheAmountMayFallToWhatIsPaid() {
        request(Instalment.FIRST, "zhang");
        confirm(Instalment.FIRST);
        payments.book(number, Instalment.FIRST);
        as("zhang");

        refused(() -> changes.propose(number, promising(20, 60, 30)), "首期资金已拨付");
        refused(() -> changes.propose(number, promising(20, 35.9999, 35.9999)), "首期资金已拨付");
        inForce(promising(20, 36, 36));
        assertThat(balance(Account.COMMITTED)).isEqualTo(Money.ZERO);
        checkAsAtCommit();
    }

    @Test
    void nothingChangesWhileMoneyIsOnItsWay() {
        request(Instalment.FIRST, "zhang");

        refused(() -> changes.propose(number, promising(25, 60, 36)), "正在拨付");
    }

    @Test
    void theLastSignatureWaitsForMoneyThatWasRequestedMeanwhile() {
        changes.propose(number, promising(20, 50, 30));
        changes.sign(number, SIGNATORY);
        changes.sign(number, SIGNATORY);
        request(Instalment.FIRST, "zhang");

        refused(() -> changes.sign(number, SIGNATORY), "正在拨付");
    }

    @Test
    void oneChangeAtATime() {
        changes.propose(number, promising(25, 60, 36));

        refused(() -> changes.propose(number, promising(26, 60, 36)), "已有一项变更");
    }

    @Test
    void aReportOfThePerformanceEndsTheChangeAndForbidsTheNext() {
        changes.propose(number, promising(25, 60, 36));

        report(List.of(PATENTS), Map.of("validInventionPatents", 110));

        assertThat(versions.findByNumberAndEdition(number, 2).orElseThrow().state())
                .isEqualTo(ContractState.LAPSED);
        refused(() -> changes.propose(number, promising(25, 60, 36)), "绩效已报送");
    }

    @ParameterizedTest
    @CsvSource({"2024-01-01, true", "2024-01-02, false", "2024-06-30, false", "2024-07-01, true"})
    void theTermLiesBetweenTodayAndTheEvaluation(LocalDate day, boolean refused) {
        ContractTerms now = terms(20);
        ContractChanges.Proposal proposal = new ContractChanges.Proposal(
                new ContractTerms(now.promises(), day, now.people()), wan(60), wan(36), "延期");

        if (refused) {
            refused(() -> changes.propose(number, proposal), "完成期限");
        } else {
            assertThat(changes.propose(number, proposal).terms().completedBy()).isEqualTo(day);
        }
    }

    @Test
    void whatChangesNothingOrHasNoReasonIsRefused() {
        ContractVersion inForce = versions.present(number);
        refused(
                () -> changes.propose(number, new ContractChanges.Proposal(inForce.terms(), wan(60), wan(36), "没有变化")),
                "没有变更任何内容");
        ContractChanges.Proposal proposal = promising(25, 60, 36);
        refused(
                () -> changes.propose(number, new ContractChanges.Proposal(proposal.terms(), wan(60), wan(36), " ")),
                "变更理由");
    }

    private void inForce(ContractChanges.Proposal proposal) {
        changes.propose(number, proposal);
        for (int party = 0; party < Party.values().length; party++) {
            changes.sign(number, SIGNATORY);
        }
    }

    private static ContractChanges.Proposal promising(int patents, double amount, double first) {
        return new ContractChanges.Proposal(terms(patents), wan(amount), wan(first), "市场变化");
    }

    private static ContractTerms terms(int patents) {
        Map<String, String> people = new LinkedHashMap<>();
        ContractTerms.PEOPLE.forEach(key -> people.put(key, "王芳"));
        Map<String, Object> promises = Map.of(
                "validInventionPatents",
                patents,
                "benefitedSmes",
                20,
                "openLicenceDeals",
                30,
                "operationCentreRunning",
                true);
        return new ContractTerms(promises, LocalDate.of(2024, 3, 31), people);
    }

    private static void refused(ThrowingCallable act, String why) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining(why);
    }
}
