package ah.patentplan.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.access.Refusal;
import ah.patentplan.programme.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 资金收回 – notice, statement, demand and receipt. */
class RecoveringTest extends ApprovedProject {

    @Autowired
    private Recovering recovering;

    @Autowired
    private Recoveries recoveries;

    @Test
    void theUnitMayStateItsCaseForFiveWorkingDays() {
        notice("1");

        // from Tuesday, 2 January 2024
        assertThat(recoveries.of(number).defenceUntil()).isEqualTo(LocalDate.of(2024, 1, 9));
        assertThat(letterBody("recoveryNotice")).contains("拟收回金额：36万元", "评估等次为“差”", "2024年1月9日");
    }

    @Test
    void whatWasPaidIsTakenBackByTheShareOfTheGrade() {
        notice("0.5");

        assertThat(recoveries.of(number).amount()).isEqualTo(wan(18));
    }

    @Test
    void aDemandClaimsTheMoneyOnceAndSetsAPeriodOfFifteenDays() {
        demand();
        recovering.demand(number);

        assertThat(balance(Account.TO_BE_RECOVERED)).isEqualTo(wan(36));
        assertThat(balance(Account.PAID)).isEqualTo(Money.ZERO);
        assertThat(letterBody("repaymentDemand")).contains("收回金额：36万元", "2024年1月17日");
    }

    @Test
    void aRecoveryIsConfirmedInFullOnly() {
        demand();

        as("caiwu");
        assertThatThrownBy(() -> recovering.confirm(number, wan(35), "V-9"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("应为360000.00元，填写的是350000.00元");
    }

    @Test
    void whoDecidedARecoveryCannotConfirmItsReceipt() {
        demand();

        as("zhang");
        assertThatThrownBy(() -> recovering.confirm(number, wan(36), "V-9"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("由您决定");
    }

    @Test
    void aReceiptIsBookedOnceAndNothingRemainsToBeRecovered() {
        demand();
        as("caiwu");
        recovering.confirm(number, wan(36), "V-9");
        recovering.book(number);
        recovering.book(number);

        assertThat(balance(Account.TO_BE_RECOVERED)).isEqualTo(Money.ZERO);
        assertThat(balance(Account.RECOVERED)).isEqualTo(wan(36));
        assertThat(letters()).endsWith("repaymentDemand", "recovered");
        checkAsAtCommit();
    }

    @Test
    void aWaivedRecoveryClaimsNothing() {
        notice("1");
        recovering.waive(number, "不可抗力");

        assertThat(balance(Account.TO_BE_RECOVERED)).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> recovering.recover(number, "再议")).isInstanceOf(Refusal.class);
        assertThat(letters()).endsWith("recoveryWaived");
    }

    @Test
    void afterARevocationAllThatIsNotBackIsClaimedAndNoYuanTwice() {
        notice("0.5");
        as("zhang");
        recovering.recover(number, "理由不成立");
        recovering.demand(number);
        assertThat(balance(Account.TO_BE_RECOVERED)).isEqualTo(wan(18));

        revoked();
        recovering.notice(number);
        recovering.notice(number);
        assertThat(recoveries.of(number).amount()).isEqualTo(wan(36));
        recovering.recover(number, "弄虚作假");
        recovering.demand(number);

        assertThat(balance(Account.TO_BE_RECOVERED)).isEqualTo(wan(36));
        assertThat(balance(Account.PAID)).isEqualTo(Money.ZERO);
        assertThat(letters()).filteredOn("recoveryNotice"::equals).hasSize(2);
        checkAsAtCommit();
    }

    @Test
    void whatIsTakenBackAfterARevocationIsNotWaived() {
        pay();
        revoked();
        recovering.notice(number);

        assertThatThrownBy(() -> recovering.waive(number, "困难"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("不能不予收回");
    }

    private void revoked() {
        recoveries.findByNumberOrderByRound(number).forEach(Recovery::supersede);
        readAnew();
        jdbc.update(
                "update declaration set state = 'REVOKED', ended_from = 'CONTRACTED', end_reason = '造假' where number = ?",
                number);
    }

    private void notice(String recoveryShare) {
        pay();
        evaluate("recovery", "0", recoveryShare);
        recovering.notice(number);
    }

    private void demand() {
        notice("1");
        recovering.defend(number, "市场变化");
        as("zhang");
        recovering.recover(number, "理由不成立");
        recovering.demand(number);
    }
}
