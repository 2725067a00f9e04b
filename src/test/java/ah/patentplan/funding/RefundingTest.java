package ah.patentplan.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** 退回资金 – registered by one, confirmed by another, booked once, never more than was paid. */
@Import(Refunding.class)
class RefundingTest extends ApprovedProject {

    @Autowired
    private Refunding refunding;

    @BeforeEach
    void paid() {
        pay();
    }

    @Test
    void aConfirmedRefundIsBookedAndTheUnitIsTold() {
        registered(6);
        assertThat(balance(Account.PAID)).as("before it is confirmed").isEqualTo(wan(36));

        confirmed("caiwu");

        assertThat(balance(Account.PAID)).isEqualTo(wan(30));
        assertThat(balance(Account.REFUNDED)).isEqualTo(wan(6));
        assertThat(ledger.notBack(number)).isEqualTo(wan(30));
        assertThat(letterBody("refunded")).contains("6万元", "设备结余", "V-7");
    }

    @Test
    void whoRegistersARefundCannotConfirmIt() {
        given.acts("caiwu", Role.FINANCE);
        refunding.register(number, wan(6), "设备结余");

        assertThatThrownBy(() -> confirmed("caiwu")).isInstanceOf(Refusal.class).hasMessageContaining("由您登记");
    }

    @Test
    void financeConfirmsAndNobodyElse() {
        registered(6);

        given.acts("li", Role.PROVINCE_OFFICE);
        assertThatThrownBy(() -> refunding.confirm(number, number + "-T1", "V-7"))
                .isInstanceOf(Refusal.class);
        given.acts("hefei", Role.CITY_BUREAU);
        assertThatThrownBy(() -> refunding.register(number, wan(6), "设备结余")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> refunding.of(number)).isInstanceOf(Refusal.class);
    }

    @Test
    void aRefundIsConfirmedOnce() {
        registered(6);
        confirmed("caiwu");

        assertThatThrownBy(() -> confirmed("caiwu")).isInstanceOf(Refusal.class).hasMessageContaining("目前为“已到账”");
        assertThat(balance(Account.REFUNDED)).isEqualTo(wan(6));
    }

    @Test
    void allThatWasPaidMayBeGivenBackButNotAFenMore() {
        assertThatThrownBy(() -> registered(36.000001))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("不超过“已拨付”余额36万元");
        assertThatThrownBy(() -> registered(0)).isInstanceOf(Refusal.class).hasMessageContaining("大于零");

        registered(36);
        confirmed("caiwu");
        assertThat(balance(Account.PAID)).isEqualTo(wan(0));
    }

    @Test
    void aSecondClickRegistersNothing() {
        registered(6);

        assertThatThrownBy(() -> registered(6)).isInstanceOf(Refusal.class).hasMessageContaining("已有待确认到账");
    }

    @Test
    void whatDidNotComeIsCancelledAndANewOneHasANumberOfItsOwn() {
        registered(6);
        refunding.cancel(number, number + "-T1");
        registered(5);

        assertThat(refunding.of(number))
                .extracting(refund -> refund.key() + " " + refund.state())
                .isEqualTo(List.of(number + "-T1 CANCELLED", number + "-T2 REGISTERED"));
        assertThat(balance(Account.REFUNDED)).isEqualTo(wan(0));
    }

    @Test
    void aConfirmationNeedsItsVoucher() {
        registered(6);

        given.acts("caiwu", Role.FINANCE);
        assertThatThrownBy(() -> refunding.confirm(number, number + "-T1", " "))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("凭证号");
    }

    private void registered(double wan) {
        given.acts("zhang", Role.PROVINCE_OFFICE);
        refunding.register(number, wan(wan), "设备结余");
    }

    private void confirmed(String account) {
        given.acts(account, Role.FINANCE);
        refunding.confirm(number, number + "-T1", "V-7");
    }
}
