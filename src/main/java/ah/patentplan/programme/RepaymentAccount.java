package ah.patentplan.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** 缴款账户 – into which money that is taken back is to be paid: 户名, 开户行, 账号. */
@Embeddable
public record RepaymentAccount(
        @Column(name = "repayment_holder") String holder,
        @Column(name = "repayment_bank") String bank,
        @Column(name = "repayment_account") String number) {

    /** Whether it is what the program brings, into which nobody can pay. */
    public boolean isExample() {
        return holder.contains("示例");
    }
}
