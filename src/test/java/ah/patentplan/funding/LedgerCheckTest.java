package ah.patentplan.funding;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.SoundLedger;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.ConnectionCallback;

/** 台账核对 – whatever was put into the database past its guards is named with its project, its rule and its figures. */
class LedgerCheckTest extends ApprovedProject {

    @Autowired
    private ApplicationContext context;

    /** 报告. */
    private record Report(boolean sound, String text) {}

    @BeforeEach
    void guardsAsleep() {
        pay();
        checkAsAtCommit();
        jdbc.execute("savepoint sound");
        jdbc.execute("set session_replication_role = replica");
    }

    /** What a test puts in is rubbish: it is taken out again before the ledger is checked. */
    @AfterEach
    void rubbishRemoved() {
        jdbc.execute("set session_replication_role = origin");
        jdbc.execute("rollback to savepoint sound");
    }

    @Test
    void aSoundLedgerHasNothingToSay() {
        Report report = report();

        assertThat(report.sound()).isTrue();
        assertThat(report.text())
                .contains("记账共", "2022年 高校院所知识产权运营能力提升项目", "待拨付 240,000.00元", "已拨付 360,000.00元", "核对一致")
                .doesNotContain("不一致");
    }

    @Test
    void aSideMadeLarger() {
        jdbc.update("update entry set debit = debit + 1 where account = 'PAID'");

        breaks("借贷不平：%s 记账%s-F1：借方360,001.00元，贷方360,000.00元");
    }

    @Test
    void aSideRemoved() {
        jdbc.update("delete from entry where account = 'PAID'");

        breaks("借贷不平：%s 记账%s-F1：借方0.00元，贷方360,000.00元");
    }

    @Test
    void moneyBookedOnAnotherAccount() {
        jdbc.update("update entry set account = 'RECOVERED' where account = 'PAID'");

        breaks("借贷不平：%s 记账%s-F1：借方360,000.00元，贷方360,000.00元");
    }

    @Test
    void moreCommittedThanApproved() {
        put("COMMITMENT", "BUDGET", "COMMITTED", 1);

        breaks("承诺超过审定金额：%s 承诺600,001.00元，审定600,000.00元");
    }

    @Test
    void committedWithoutApproval() {
        jdbc.update("update agenda_item set decision = 'DEFERRED' where declaration = ?", number);

        breaks("承诺超过审定金额：%s 承诺600,000.00元，审定0.00元");
    }

    @Test
    void moreCommittedThanTheCategoryHas() {
        jdbc.update("insert into category_budget (year, category, amount)"
                + " values (2022, 'UNIVERSITY_OPERATION', 599999)");

        breaks("承诺超过类别预算：2022年 高校院所知识产权运营能力提升项目 承诺600,000.00元，预算599,999.00元");
        breaks("下达指标与类别预算不符：2022年 高校院所知识产权运营能力提升项目 下达0.00元，预算599,999.00元");
    }

    @Test
    void morePaidThanCommitted() {
        put("PAYMENT", "COMMITTED", "PAID", 240_001);

        breaks("已拨付超过已承诺：%s 超出1.00元");
    }

    @Test
    void moreGivenBackThanPaid() {
        put("REFUND", "PAID", "REFUNDED", 200_000);
        put("CLAIM", "PAID", "TO_BE_RECOVERED", 160_001);

        breaks("退回和收回超过已拨付：%s 超出1.00元");
    }

    @Test
    void moreRecoveredThanClaimed() {
        put("RECOVERY", "TO_BE_RECOVERED", "RECOVERED", 1);

        breaks("已收回超过应收回：%s 超出1.00元");
    }

    @Test
    void paidWhileAnObjectionIsOpen() {
        jdbc.update("""
                insert into objection (number, declaration, publicity, objector, ground, filed_at, opened_at, due_on, state, version)
                select declaration || '-Y01', declaration, 0, '{}', '测试', confirmed_at, confirmed_at - interval '1 second',
                    '2024-02-01', 'OPEN', 0 from payment_order where declaration = ?""", number);
        breaks("异议未办结时拨付：%s 拨付%s-F1，异议%s-Y01");

        jdbc.update("update objection set state = 'UNFOUNDED', closed_at = opened_at");
        assertThat(report().sound()).as("paid after its answer").isTrue();
    }

    @Test
    void paidAfterTheEnd() {
        jdbc.update(
                "update declaration set state = 'REVOKED', ended_from = 'CONTRACTED', end_reason = '造假' where number = ?",
                number);
        jdbc.update("""
                insert into publicity (number, round, meeting, starts_on, ends_on, stopped_at)
                select declaration, 1, declaration || '-M', '2023-01-01', '2023-01-08', confirmed_at - interval '1 second'
                from payment_order where declaration = ?""", number);

        breaks("终止后拨付：%s 拨付%s-F1");
    }

    @Test
    void aGuardThatWasSwitchedOff() {
        jdbc.execute("alter table entry disable trigger entry_stands");

        breaks("防改措施缺失或停用：台账 entry.entry_stands");
    }

    @Test
    void theCheckAfterEveryTestNamesTheSame() {
        put("PAYMENT", "COMMITTED", "PAID", 240_001);

        assertThat(SoundLedger.breaches(context)).singleElement().asString().contains("已拨付超过已承诺", number, "超出1.00元");
    }

    @Test
    @Timeout(30)
    void aHundredThousandBookingsAreCheckedInSeconds() {
        jdbc.update("""
                insert into booking (number, year, category, kind, key, text, booked_by, booked_at)
                select ?, 2022, 'UNIVERSITY_OPERATION', case when n % 2 = 0 then 'REFUND' else 'PAYMENT' end,
                    'many-' || n, '', 'x', now() from generate_series(1, 100000) n""", number);
        jdbc.update("""
                insert into entry
                select b.id, side.account, side.debit, side.credit
                from booking b join booking_kind k on k.kind = b.kind
                    cross join lateral (values (k.debited, 0.01, 0), (k.credited, 0, 0.01)) side (account, debit, credit)
                where b.key like 'many-%'""");

        assertThat(report().sound()).isTrue();
    }

    private void put(String kind, String credited, String debited, int yuan) {
        Long booking = jdbc.queryForObject("""
                insert into booking (number, year, category, kind, key, text, booked_by, booked_at)
                values (?, 2022, 'UNIVERSITY_OPERATION', ?, ?, '', 'x', '2024-01-01') returning id""", Long.class, number, kind, number + kind);
        jdbc.update(
                "insert into entry values (?, ?, 0, ?), (?, ?, ?, 0)", booking, credited, yuan, booking, debited, yuan);
    }

    private void breaks(String line) {
        Report report = report();
        assertThat(report.sound()).isFalse();
        assertThat(report.text().lines()).contains(line.replace("%s", number));
        assertThat(report.text()).contains("核对不一致");
    }

    private Report report() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        boolean sound = jdbc.execute((ConnectionCallback<Boolean>)
                connection -> new LedgerCheck(connection).report(new PrintStream(text, true, StandardCharsets.UTF_8)));
        return new Report(sound, text.toString(StandardCharsets.UTF_8));
    }
}
