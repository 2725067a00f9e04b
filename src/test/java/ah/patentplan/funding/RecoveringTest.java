package ah.patentplan.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.MovableClock;
import ah.patentplan.access.Refusal;
import ah.patentplan.funding.Recovery.Ruling;
import ah.patentplan.programme.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** 资金收回 – notice, statement, decision and demand. */
@Import(DefencePeriod.class)
class RecoveringTest extends ApprovedProject {

    private static final Ruling UNANSWERED = new Ruling("依规收回", "");

    @Autowired
    private Recovering recovering;

    @Autowired
    private Recoveries recoveries;

    @Autowired
    private DefencePeriod period;

    @Test
    void theUnitMayStateItsCaseForFiveWorkingDays() {
        notice("1");

        // from Tuesday, 2 January 2024
        assertThat(recoveries.of(number).defenceUntil()).isEqualTo(LocalDate.of(2024, 1, 9));
        assertThat(letterBody("recoveryNotice"))
                .contains(
                        "2022年度专利转化专项计划申报通知（皖市监办函〔2022〕636号）二（三）",
                        "拟收回金额：36万元，即360,000.00元（大写：叁拾陆万元整）",
                        "评估等次为“差”。未达到的绩效目标：有效发明专利增幅（承诺",
                        "2024年1月9日");
    }

    @Test
    void filesBelongToTheStatementUntilItsLastDay(@Autowired MovableClock clock) {
        assertThat(period.isOpen(number)).isFalse();
        notice("1");
        clock.moveTo(LocalDate.of(2024, 1, 9));
        assertThat(period.isOpen(number)).isTrue();
        clock.moveTo(LocalDate.of(2024, 1, 10));
        assertThat(period.isOpen(number)).isFalse();
    }

    @Test
    void filesBelongToTheStatementUntilItIsHandedIn() {
        notice("1");
        recovering.defend(number, "市场变化");

        assertThat(period.isOpen(number)).isFalse();
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
    void theDecisionNamesAccountPeriodAndTheAnswerToTheStatement() {
        demand();

        assertThat(letterBody("repaymentDemand"))
                .contains(
                        "收回金额：36万元，即360,000.00元（大写：叁拾陆万元整）",
                        "决定理由：理由不成立",
                        "答复：市场变化应由申报单位承担",
                        "缴款期限：2024年1月17日前（含当日）",
                        "户名：安徽省市场监督管理局（示例户名）",
                        "开户行：示例银行合肥示例支行",
                        "账号：0000 0000 0000 0000 000")
                .doesNotContain("其余不予收回");
    }

    @Test
    void aStatementIsAnswered() {
        notice("1");
        recovering.defend(number, "市场变化");

        as("zhang");
        assertThatThrownBy(() -> recovering.recover(number, new Ruling("依规收回", " ")))
                .isInstanceOf(Refusal.class)
                .hasMessage("“对陈述申辩的答复”必填：申报单位已陈述申辩");
    }

    @Test
    void lessThanWasNoticedIsTakenBackWhereTheDecisionSaysSo() {
        notice("1");
        as("zhang");
        recovering.recover(number, wan(35.9999), UNANSWERED);
        recovering.demand(number);

        assertThat(balance(Account.TO_BE_RECOVERED)).isEqualTo(wan(35.9999));
        assertThat(balance(Account.PAID)).isEqualTo(wan(0.0001));
        assertThat(letterBody("repaymentDemand")).contains("收回金额：35.9999万元", "；告知拟收回36万元，其余不予收回");
        checkAsAtCommit();
    }

    @Test
    void neitherNothingNorMoreThanWasNoticedIsTakenBack() {
        notice("1");
        as("zhang");

        for (Money amount : List.of(Money.ZERO, wan(-1), wan(36.0001))) {
            assertThatThrownBy(() -> recovering.recover(number, amount, UNANSWERED))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("“部分收回金额”应大于0，且不超过拟收回的360,000.00元");
        }
    }

    @Test
    void aWaivedRecoveryClaimsNothing() {
        notice("1");
        recovering.waive(number, new Ruling("不可抗力", ""));

        assertThat(balance(Account.TO_BE_RECOVERED)).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> recovering.recover(number, UNANSWERED)).isInstanceOf(Refusal.class);
        assertThat(letters()).endsWith("recoveryWaived");
    }

    @Test
    void afterARevocationAllThatIsNotBackIsClaimedAndNoYuanTwice() {
        notice("0.5");
        as("zhang");
        recovering.recover(number, UNANSWERED);
        recovering.demand(number);
        assertThat(balance(Account.TO_BE_RECOVERED)).isEqualTo(wan(18));

        revoked();
        recovering.notice(number);
        recovering.notice(number);
        assertThat(recoveries.of(number).amount()).isEqualTo(wan(36));
        recovering.recover(number, UNANSWERED);
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

        assertThatThrownBy(() -> recovering.waive(number, UNANSWERED))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("应全额收回，不能不予收回");
        assertThatThrownBy(() -> recovering.recover(number, wan(35), UNANSWERED))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("应全额收回，不能部分收回");
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
        recovering.recover(number, new Ruling("理由不成立", "市场变化应由申报单位承担"));
        recovering.demand(number);
    }
}
