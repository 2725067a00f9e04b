package ah.patentplan.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.notification.OfficialDocument;
import ah.patentplan.notification.OfficialDocuments;
import ah.patentplan.programme.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 任务书与拨付 – who signs, requests and confirms, how much, how often. */
class PaymentsTest extends ApprovedProject {

    @Autowired
    private PaymentOrders orders;

    @Autowired
    private OfficialDocuments documents;

    @Test
    void theFirstInstalmentIsTheProgrammesShareOfTheApprovedAmount() {
        assertThat(payments.amountOf(number, Instalment.FIRST)).isEqualTo(wan(36));
    }

    @Test
    void whoRequestsAPaymentCannotConfirmIt() {
        sign();
        request(Instalment.FIRST, "zhang");

        as("zhang");
        assertThatThrownBy(() -> payments.confirm(number, Instalment.FIRST, "V-1"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("由您申请");
    }

    @Test
    void theDatabaseTooRefusesTheSamePersonTwice() {
        sign();
        request(Instalment.FIRST, "zhang");
        checkAsAtCommit();

        assertThatThrownBy(() -> jdbc.update("update payment_order set confirmed_by = requested_by"))
                .hasMessageContaining("payment_order");
    }

    @Test
    void whoRequestedAPaymentCannotConfirmItAfterMovingToFinanceEither() {
        sign();
        request(Instalment.FIRST, "zhang");

        as("zhang", Role.FINANCE);
        assertThatThrownBy(() -> payments.confirm(number, Instalment.FIRST, "V-1"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("由您申请");
    }

    @Test
    void anOrderOfAnotherPersonMayBeConfirmedByWhoRequestedItBeforeItWasSentBack() {
        sign();
        request(Instalment.FIRST, "zhang");
        payments.reject(number, Instalment.FIRST, "账号有误");
        request(Instalment.FIRST, "li");

        as("zhang", Role.FINANCE);
        payments.confirm(number, Instalment.FIRST, "V-1");

        assertThat(orders.of(number, Instalment.FIRST).confirmedBy()).isEqualTo("zhang");
    }

    @Test
    void eachRequestHasAKeyOfItsOwn() {
        sign();
        request(Instalment.FIRST, "zhang");
        assertThat(orders.of(number, Instalment.FIRST).key()).isEqualTo(number + "-F1-1");
        payments.reject(number, Instalment.FIRST, "账号有误");
        assertThat(payments.lastRejection(number, Instalment.FIRST)).isEqualTo("账号有误");

        request(Instalment.FIRST, "zhang");

        assertThat(orders.of(number, Instalment.FIRST).key()).isEqualTo(number + "-F1-2");
    }

    @ParameterizedTest
    @CsvSource({"REVOKED,已取消立项资格", "GIVEN_UP,已放弃立项"})
    void nothingIsPaidAfterTheProjectsEnd(String state, String title) {
        sign();
        request(Instalment.FIRST, "zhang");
        readAnew();
        jdbc.update(
                "update declaration set state = ?, ended_from = 'CONTRACTED', end_reason = '终止' where number = ?",
                state,
                number);

        as("caiwu", Role.FINANCE);
        assertThatThrownBy(() -> payments.confirm(number, Instalment.FIRST, "V-1"))
                .isInstanceOf(Refusal.class)
                .hasMessage("申报 %s 目前为“%s”，不能确认拨付".formatted(number, title));
    }

    @Test
    void aPaymentIsNotConfirmedWithoutVoucher() {
        sign();
        request(Instalment.FIRST, "zhang");

        as("caiwu");
        assertThatThrownBy(() -> payments.confirm(number, Instalment.FIRST, " "))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("凭证号");
    }

    @Test
    void anOrderIsConfirmedOnce() {
        sign();
        request(Instalment.FIRST, "zhang");
        confirm(Instalment.FIRST);

        assertThatThrownBy(() -> confirm(Instalment.FIRST))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已确认");
        assertThatThrownBy(() -> request(Instalment.FIRST, "zhang"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已确认");
    }

    @Test
    void anOrderIsIssuedOnceBothHaveAnsweredForIt() {
        sign();
        request(Instalment.FIRST, "zhang");
        payments.reject(number, Instalment.FIRST, "账号有误");
        request(Instalment.FIRST, "li");
        assertThat(issued("finance")).isEmpty();
        confirm(Instalment.FIRST);

        assertThat(issued("finance")).singleElement().satisfies(order -> {
            assertThat(order.reference()).startsWith("皖市监专拨〔2024〕");
            assertThat(order.content().rows().get(0))
                    .containsEntry("figures", "360,000.00元")
                    .containsEntry("capitals", "叁拾陆万元整")
                    .containsEntry("bank", PAYEE.bank())
                    .containsEntry("accountNumber", PAYEE.accountNumber())
                    .containsEntry("requestedBy", "li")
                    .containsEntry("confirmedBy", "caiwu")
                    .containsEntry("instalment", "首期资金");
        });
        assertThat(issued("cityBureau-340100")).isEmpty();
    }

    private List<OfficialDocument> issued(String group) {
        readAnew();
        return documents.findReadableAbout(payments.numbersOf(number), new String[] {group});
    }

    @Test
    void aRejectedOrderIsRequestedAnewUnderTheSameNumber() {
        sign();
        request(Instalment.FIRST, "zhang");
        payments.reject(number, Instalment.FIRST, "账号有误");
        request(Instalment.FIRST, "li");

        assertThat(orders.findByDeclarationOrderByNumber(number))
                .singleElement()
                .satisfies(order -> {
                    assertThat(order.number()).isEqualTo(number + "-F1");
                    assertThat(order.requestedBy()).isEqualTo("li");
                    assertThat(order.state()).isEqualTo(PaymentOrder.State.REQUESTED);
                });
    }

    @Test
    void anUnconfirmedOrderIsNotBooked() {
        sign();
        request(Instalment.FIRST, "zhang");

        assertThatThrownBy(() -> payments.book(number, Instalment.FIRST)).isInstanceOf(Refusal.class);
    }

    @Test
    void aPaymentBookedTwiceIsPaidOnceAndToldOnce() {
        pay();
        payments.book(number, Instalment.FIRST);

        assertThat(ledger.total(BookingKind.PAYMENT, number)).isEqualTo(wan(36));
        assertThat(balance(Account.COMMITTED)).isEqualTo(wan(24));
        assertThat(letters()).containsExactly("payment");
        checkAsAtCommit();
    }

    @Test
    void theFollowUpPaysTheRestThatTheGradeReleases() {
        pay();
        assertThatThrownBy(() -> payments.amountOf(number, Instalment.FOLLOW_UP))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("尚未报送绩效");
        evaluate("release", "0.5", "0");

        assertThat(payments.amountOf(number, Instalment.FOLLOW_UP)).isEqualTo(wan(12));
    }

    @Test
    void whatIsNeverPaidGoesBackToTheBudgetAtTheEnd() {
        pay();
        evaluate("stop", "0", "0");
        contracting.close(number);

        assertThat(balance(Account.COMMITTED)).isEqualTo(Money.ZERO);
        assertThat(balance(Account.BUDGET)).isEqualTo(wan(36));
        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.CLOSED);
        assertThat(letters()).containsExactly("payment", "evaluationResult", "closed");
        checkAsAtCommit();
    }
}
