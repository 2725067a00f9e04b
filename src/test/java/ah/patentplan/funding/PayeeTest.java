package ah.patentplan.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.access.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 收款方 – who can be paid, and what has to be said of it. */
class PayeeTest extends ApprovedProject {

    @Autowired
    private PaymentOrders orders;

    @Test
    void aUnitsAccountNeedsBankAndAPlausibleNumber() {
        sign();
        refused(account("合肥某大学", "简称", " ", "1023701021000123456"), "“开户银行”必填");
        refused(account("合肥某大学", "简称", "徽商银行", "1234567"), "“银行账号”应为8至32位数字");
        refused(account("合肥某大学", "简称", "徽商银行", "1".repeat(33)), "“银行账号”应为8至32位数字");
        refused(account("合肥某大学", "简称", "徽商银行", "10237O1021000123456"), "“银行账号”应为8至32位数字");

        request(account("合肥某大学", "简称", "徽商银行", "1234 5678-90"));

        assertThat(orders.of(number, Instalment.FIRST).receiver().accountNumber())
                .isEqualTo("1234567890");
    }

    @Test
    void aPayeeThatIsNotTheUnitIsExplained() {
        sign();
        String unit = declarations.of(number).unitName();
        refused(account("合肥某大学", "", "徽商银行", "1023701021000123456"), "“收款单位说明”必填：收款单位与承担单位“" + unit + "”不一致");

        request(account(unit, "", "徽商银行", "1023701021000123456"));

        assertThat(orders.of(number, Instalment.FIRST).payee()).isEqualTo(unit);
    }

    @Test
    void aFiscalTransferGoesToATreasuryWithoutAnAccount() {
        sign();
        refused(new Payee("蚌埠市人民政府", "", Channel.FISCAL_TRANSFER, "", ""), "应填写收款的财政部门");

        request(new Payee("蚌埠市财政局", "", Channel.FISCAL_TRANSFER, "徽商银行", "1023701021000123456"));

        assertThat(orders.of(number, Instalment.FIRST).receiver())
                .isEqualTo(new Payee("蚌埠市财政局", "", Channel.FISCAL_TRANSFER, "", ""));
        checkAsAtCommit();
    }

    @Test
    void aRequestBeginsWithTheUnitOrWithItsLastPayee() {
        sign();
        String unit = declarations.of(number).unitName();
        assertThat(payments.usualPayee(number)).isEqualTo(account(unit, "", "", ""));

        request(Instalment.FIRST, "zhang");

        assertThat(payments.usualPayee(number)).isEqualTo(PAYEE);
    }

    private static Payee account(String name, String reason, String bank, String accountNumber) {
        return new Payee(name, reason, Channel.UNIT_ACCOUNT, bank, accountNumber);
    }

    private void request(Payee payee) {
        as("zhang");
        payments.request(number, Instalment.FIRST, payee, "任务书约定");
    }

    private void refused(Payee payee, String why) {
        assertThatThrownBy(() -> request(payee)).isInstanceOf(Refusal.class).hasMessageContaining(why);
    }
}
