package ah.patentplan.funding;

import ah.patentplan.access.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.regex.Pattern;

/**
 * 收款方 – who gets the money, and where: the account of a unit is no personal data and stands as it is.
 *
 * @param name of the account; for a fiscal transfer that of the 财政部门
 * @param nameReason why it is not the unit that carries the project, else empty
 * @param bank 开户银行, empty for a fiscal transfer
 * @param accountNumber digits, empty for a fiscal transfer
 */
@Embeddable
public record Payee(
        @Column(name = "payee") String name,
        @Column(name = "payee_reason") String nameReason,
        @Enumerated(EnumType.STRING) Channel channel,
        String bank,
        String accountNumber) {

    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{8,32}");
    private static final String TREASURY = "财政";

    public Payee {
        boolean account = channel == Channel.UNIT_ACCOUNT;
        bank = account ? bank : "";
        accountNumber = account ? accountNumber.replaceAll("[\\s-]", "") : "";
    }

    /** Refuses what cannot be paid to; names the field. */
    void requireComplete(String unitName) {
        if (channel == Channel.FISCAL_TRANSFER) {
            require(name.contains(TREASURY), "“收款单位”：财政转移支付应填写收款的财政部门");
            return;
        }
        require(!bank.isBlank(), "“开户银行”必填：拨付到单位账户须填写开户银行");
        require(ACCOUNT.matcher(accountNumber).matches(), "“银行账号”应为8至32位数字");
        require(name.equals(unitName) || !nameReason.isBlank(), "“收款单位说明”必填：收款单位与承担单位“" + unitName + "”不一致，须说明原因");
    }

    private static void require(boolean met, String sentence) {
        if (!met) {
            throw new Refusal(sentence);
        }
    }
}
