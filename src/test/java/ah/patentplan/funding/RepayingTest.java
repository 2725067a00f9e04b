package ah.patentplan.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.MovableClock;
import ah.patentplan.access.Refusal;
import ah.patentplan.declaration.Listing;
import ah.patentplan.declaration.Listings;
import ah.patentplan.funding.Recovery.Ruling;
import ah.patentplan.funding.RecoveryReceipt.Repayment;
import ah.patentplan.funding.RecoveryRegister.Choice;
import ah.patentplan.programme.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;

/** 缴回资金 – 36万元 to be recovered, which come in parts, in time or late. */
@Import({Repaying.class, Pursuing.class, RecoveryRegister.class})
class RepayingTest extends ApprovedProject {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 2);

    @Autowired
    private Recovering recovering;

    @Autowired
    private Repaying repaying;

    @Autowired
    private Pursuing pursuing;

    @Autowired
    private Recoveries recoveries;

    @Autowired
    private Listings listings;

    @Autowired
    private RecoveryRegister register;

    @Autowired
    private MovableClock clock;

    @Test
    void partsAreBookedOneByOneUntilAllIsThere() {
        demand();

        receive(10, "V-1");
        assertThat(repaying.book(number)).isFalse();
        receive(25.9999, "V-2");
        assertThat(repaying.book(number)).isFalse();
        assertThat(balance(Account.TO_BE_RECOVERED)).isEqualTo(wan(0.0001));
        receive(0.0001, "V-3");
        assertThat(repaying.book(number)).isTrue();

        assertThat(balance(Account.TO_BE_RECOVERED)).isEqualTo(Money.ZERO);
        assertThat(balance(Account.RECOVERED)).isEqualTo(wan(36));
        assertThat(keys()).containsExactly(number + "-Z1", number + "-Z2", number + "-Z3", number + "-Z4");
        assertThat(letters()).endsWith("repaymentDemand", "repaymentReceived", "repaymentReceived", "recovered");
        assertThat(recoveries.of(number).state()).isEqualTo(Recovery.State.RECOVERED);
        assertThat(recoveries.of(number).settledOn()).isEqualTo(TODAY);
        checkAsAtCommit();
    }

    @Test
    void eachReceiptTellsTheUnitWhatIsStillOwed() {
        demand();
        receive(10, "V-1");
        repaying.book(number);

        assertThat(letterBody("repaymentReceived"))
                .contains("100,000.00元（大写：壹拾万元整）已于2024年1月2日到账", "尚欠260,000.00元（大写：贰拾陆万元整）", "2024年1月17日");
    }

    @Test
    void whatIsBookedAgainIsBookedOnce() {
        demand();
        receive(36, "V-1");
        repaying.book(number);

        assertThat(repaying.book(number)).isTrue();
        assertThat(balance(Account.RECOVERED)).isEqualTo(wan(36));
        assertThat(letters()).filteredOn("recovered"::equals).hasSize(1);
        assertThat(acts("收回结清")).isEqualTo(1);
    }

    @Test
    void oneFenMoreThanIsOwedIsRefused() {
        demand();
        receive(10, "V-1");
        repaying.book(number);

        refused(
                new Repayment(new Money(wan(26).yuan().add(new BigDecimal("0.01"))), TODAY, "大学", "V-2"),
                "“实收金额”为260,000.01元，超过尚未缴回的260,000.00元");
        refused(new Repayment(Money.ZERO, TODAY, "大学", "V-2"), "“实收金额”应大于0");
    }

    @Test
    void oneVoucherIsNotEnteredTwiceNorIsAReceiptOfTomorrow() {
        demand();
        receive(10, "V-1");
        repaying.book(number);

        refused(new Repayment(wan(10), TODAY, "大学", "V-1"), "“凭证号”V-1已登记过，同一凭证不能登记两次");
        refused(new Repayment(wan(10), TODAY.plusDays(1), "大学", "V-2"), "“到账日期”不能晚于今天");
    }

    @Test
    void whoDecidedCannotConfirmAnyPartOfIt() {
        demand();

        as("zhang");
        assertThatThrownBy(() -> repaying.confirm(number, new Repayment(wan(1), TODAY, "大学", "V-1")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("由您决定，不能由您确认到账");
    }

    @Test
    void theDatabaseRefusesWhoDecided() {
        demand();
        readAnew();
        Long recovery = recoveries.of(number).id();

        assertThatThrownBy(() -> insert(recovery, 1, "zhang"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("confirmed by who decided");
    }

    @Test
    void theDatabaseRefusesMoreThanIsOwed() {
        demand();
        readAnew();
        Long recovery = recoveries.of(number).id();

        assertThatThrownBy(() -> insert(recovery, 360_001, "caiwu"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("more than is owed");
    }

    @Test
    void whatWasReceivedBeforeARevocationCounts() {
        demand();
        receive(20, "V-1");
        repaying.book(number);
        recoveries.findByNumberOrderByRound(number).forEach(Recovery::supersede);
        readAnew();
        jdbc.update(
                "update declaration set state = 'REVOKED', ended_from = 'CONTRACTED', end_reason = '造假' where number = ?",
                number);
        recovering.notice(number);
        assertThat(recoveries.of(number).amount()).isEqualTo(wan(16));

        as("zhang");
        recovering.recover(number, new Ruling("依规收回", ""));
        recovering.demand(number);
        receive(16, "V-2");
        assertThat(repaying.book(number)).isTrue();

        assertThat(balance(Account.TO_BE_RECOVERED)).isEqualTo(Money.ZERO);
        assertThat(balance(Account.RECOVERED)).isEqualTo(wan(36));
        assertThat(keys()).containsExactly(number + "-Z1", number + "-Z2", number + "-Z3");
        checkAsAtCommit();
    }

    @Test
    void anOverdueRepaymentIsRemindedOfThenEscalated() {
        demand();
        assertThat(pursuing.timer(number)).isEqualTo("R2/2024-01-17T16:00:00Z/P15D");
        receive(10, "V-1");
        repaying.book(number);

        pursueOn(LocalDate.of(2024, 1, 18));
        assertThat(letterBody("repaymentOverdue"))
                .contains("已逾期1天", "尚欠260,000.00元", "第1次催缴", "账号：0000", "仍不缴清的，将列入失信名单");
        assertThat(recipients("repaymentEscalated")).isEmpty();

        pursueOn(LocalDate.of(2024, 2, 2));
        assertThat(recipients("repaymentEscalated")).containsExactly("provinceOffice", "director", "cityBureau-340100");
        assertThat(listings.findByUnitOrderById(unit())).isEmpty();
    }

    @Test
    void inTheEndTheUnitIsListedUntilItHasPaid() {
        demand();
        pursueOn(LocalDate.of(2024, 1, 18));
        pursueOn(LocalDate.of(2024, 2, 2));
        pursueOn(LocalDate.of(2024, 2, 17));
        assertThatThrownBy(() -> listings.requireNone(unit(), LocalDate.of(2024, 2, 17)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("申报 " + number + " 应收回的资金逾期未缴，缴清后移出");

        clock.moveTo(LocalDate.of(2024, 3, 1));
        receive(36, "V-2");
        repaying.book(number);

        assertThat(listings.findByUnitOrderById(unit()))
                .singleElement()
                .extracting(Listing::lastDay)
                .isEqualTo(LocalDate.of(2024, 3, 1));
        listings.requireNone(unit(), LocalDate.of(2024, 3, 2));
        assertThat(acts("列入失信名单")).isEqualTo(1);
        assertThat(acts("移出失信名单")).isEqualTo(1);
        assertThatThrownBy(() -> pursuing.pursue(number)).isInstanceOf(Refusal.class);
    }

    @Test
    void theRegisterCountsDaysFromTheDayAfterThePeriod() {
        demand();
        receive(10, "V-1");

        clock.moveTo(LocalDate.of(2024, 1, 17));
        assertThat(chosen(Choice.OVERDUE)).isEmpty();
        clock.moveTo(LocalDate.of(2024, 1, 18));
        assertThat(chosen(Choice.OVERDUE)).singleElement().satisfies(line -> {
            assertThat(line.overdueDays()).isEqualTo(1);
            assertThat(line.received()).isEqualTo(wan(10));
            assertThat(line.rest()).isEqualTo(wan(26));
        });
        assertThat(chosen(Choice.OPEN)).hasSize(1);
        assertThat(chosen(Choice.SETTLED)).isEmpty();

        receive(26, "V-2");
        repaying.book(number);
        assertThat(chosen(Choice.SETTLED)).hasSize(1);
        assertThat(chosen(Choice.OPEN)).isEmpty();
    }

    private List<RecoveryRegister.Line> chosen(Choice choice) {
        return register.lines(choice).stream()
                .filter(line -> line.recovery().number().equals(number))
                .toList();
    }

    private String unit() {
        return declarations.of(number).unit();
    }

    private void pursueOn(LocalDate day) {
        clock.moveTo(day);
        pursuing.pursue(number);
    }

    private void demand() {
        pay();
        evaluate("recovery", "0", "1");
        recovering.notice(number);
        as("zhang");
        recovering.recover(number, new Ruling("依规收回", ""));
        recovering.demand(number);
    }

    private void receive(double wan, String voucher) {
        as("caiwu");
        repaying.confirm(number, new Repayment(wan(wan), TODAY, "大学", voucher));
    }

    private void refused(Repayment repayment, String message) {
        as("caiwu");
        assertThatThrownBy(() -> repaying.confirm(number, repayment))
                .isInstanceOf(Refusal.class)
                .hasMessage(message);
    }

    private void insert(Long recovery, int yuan, String by) {
        jdbc.update(
                "insert into recovery_receipt values (?, ?, ?, ?, '2024-01-02', '大学', 'V-9', ?, now())",
                number + "-Z9",
                recovery,
                number,
                yuan,
                by);
    }

    private List<String> keys() {
        return jdbc.queryForList(
                "select key from booking where number = ? and key like '%-Z%' order by id", String.class, number);
    }

    private List<String> recipients(String kind) {
        return jdbc.queryForList(
                "select recipient from letter where number = ? and kind = ? order by id", String.class, number, kind);
    }

    private int acts(String act) {
        return jdbc.queryForObject(
                "select count(*) from act where subject = ? and act = ?", Integer.class, number, act);
    }
}
