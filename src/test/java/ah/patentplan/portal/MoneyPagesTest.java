package ah.patentplan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Caller;
import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.ProjectCourse;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.decision.Decision;
import ah.patentplan.funding.Account;
import ah.patentplan.funding.Ledger;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Money;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 资金页面 – what the ledger refuses is told to the person at the page, and what it books is shown there. */
@WholeSystemTest
class MoneyPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Course course;

    @Autowired
    private ProjectCourse project;

    @Autowired
    private Ledger ledger;

    @Test
    void aBudgetBelowWhatIsCommittedIsRefusedAndARefundTakesTwo() {
        String number = paid();

        Caller province = Door.portal(port, "province");
        assertThat(province.submit("/staff/budgets", budget("59.99")).body())
                .contains("承诺超过类别预算：承诺600,000.00元，预算599,900.00元");
        province.submit("/staff/budgets", budget("100"));
        assertThat(ofCategory(Account.ALLOCATED)).isEqualTo(wan(100));
        province.submit("/staff/budgets", budget("60"));
        assertThat(ofCategory(Account.ALLOCATED)).isEqualTo(wan(60));
        assertThat(ofCategory(Account.BUDGET)).isEqualTo(wan(60));

        String page = "/declarations/" + number + "/refunds";
        String confirmation = page + "/" + number + "-T1/confirmation";
        assertThat(province.submit(page, Map.of("amount", "40", "reason", "结余")).body())
                .contains("不超过“已拨付”余额36万元");
        assertThat(province.submit(page, Map.of("amount", "6", "reason", "结余")).status())
                .isEqualTo(302);
        assertThat(province.submit(confirmation, Map.of("voucher", "V-7")).status())
                .isEqualTo(422);
        assertThat(Door.portal(port, "jianghuai").get(page).status()).isEqualTo(422);
        assertThat(ledger.balances(number).get(Account.REFUNDED)).isEqualTo(Money.ZERO);

        Caller finance = Door.portal(port, "finance");
        assertThat(finance.get("/declarations/" + number).body()).contains(page);
        assertThat(finance.submit(confirmation, Map.of("voucher", "V-7")).status())
                .isEqualTo(302);
        assertThat(finance.get(page).body()).contains(number + "-T1", "60,000.00", "已到账", "V-7", "30万元");
        assertThat(ledger.balances(number).get(Account.REFUNDED)).isEqualTo(wan(6));
    }

    private String paid() {
        String number = course.submitted("jianghuai");
        course.recommended(number, "hefei");
        course.accepted(number);
        course.panelAppointed();
        project.reviewed(number);
        project.meetingFrozen(project.meetingRecorded(project.meetingCalled(), Decision.APPROVED));
        project.publicityOver(number);
        project.contractSigned(number, "jianghuai", "hefei");
        project.paid(number);
        return number;
    }

    private Map<String, String> budget(String wan) {
        return Map.of(
                "year",
                String.valueOf(course.year()),
                "category",
                "UNIVERSITY_OPERATION",
                "amount",
                wan,
                "reason",
                "年度预算");
    }

    private Money ofCategory(Account account) {
        return ledger.balances(course.year(), Category.UNIVERSITY_OPERATION).get(account);
    }

    private static Money wan(int wan) {
        return Money.ofWan(BigDecimal.valueOf(wan));
    }
}
