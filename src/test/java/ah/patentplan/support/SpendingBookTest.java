package ah.patentplan.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 支出登记 – each voucher once, within the project's time and its budget; what was entered stays readable. */
class SpendingBookTest extends SupportedProject {

    @Autowired
    private Declarations declarations;

    @Test
    void vouchersAddUpByRowOfTheBudget() {
        spends("设备", "120000.50", "记-1");
        spends("设备", "79999.50", "记-2");
        spends("培训", "1", "记-3");

        assertThat(lines())
                .extracting(SpendingLine::item, SpendingLine::spent, SpendingLine::left)
                .containsExactly(tuple("设备", yuan("200000"), yuan("400000")), tuple("培训", yuan("1"), yuan("399999")));
        assertThat(lines().get(0).used()).isEqualByComparingTo("33.3");
        assertThat(account.total(number)).isEqualTo(yuan("200001"));
    }

    @ParameterizedTest
    @CsvSource({"660000, true", "660000.01, false"})
    void aRowIsSpentUpToTheToleranceAndNoFurther(String amount, boolean taken) {
        if (taken) {
            spends("设备", amount, "记-1");
        } else {
            refused(() -> spends("设备", amount, "记-1"), "“设备”累计支出将为660,000.01元，超过预算600,000.00元");
        }
        assertThat(spendings.findByNumberOrderById(number)).hasSize(taken ? 1 : 0);
    }

    @Test
    void withAChangeOfTheBudgetMoreMayBeSpent() {
        jdbc.update("""
                insert into budget_change (number, lines, reason, state, requested_by, requested_at, version)
                values (?, '[{"item": "设备", "before": 60, "after": 70}, {"item": "培训", "before": 40, "after": 30}]',
                    '扩容', 'CONSENTED', 'unit', now(), 0)""", number);

        spends("设备", "770000", "记-1");

        assertThat(lines().get(0).isBeyond()).isFalse();
        refused(() -> spends("设备", "0.01", "记-2"), "请先申请预算调整");
    }

    @Test
    void aRowThatWasCutBelowWhatIsSpentShowsIt() {
        spends("设备", "600000", "记-1");
        jdbc.update("""
                insert into budget_change (number, lines, reason, state, requested_by, requested_at, version)
                values (?, '[{"item": "设备", "before": 60, "after": 50}]', '压减', 'CONSENTED', 'unit', now(), 0)""", number);

        assertThat(lines().get(0).isBeyond()).isTrue();
        asUnit();
        book.correct(number, lastEntry(), voucher("设备", "590000", "记-1"), null, "少记");
        assertThat(lines().get(0).spent()).as("less is always taken").isEqualTo(yuan("590000"));
    }

    @Test
    void aVoucherIsEnteredOnceHoweverItIsSpelled() {
        spends("设备", "1000", "记-2023-A1");

        refused(() -> spends("培训", "1000", " 记－２０２３－a 1 "), "“凭证号”记-2023-A1在本项目已登记过");
    }

    @Test
    void theDatabaseTakesNoSecondVoucherEither() {
        spends("设备", "1000", "记-1");
        readAnew();

        assertThatThrownBy(() -> jdbc.update("""
                insert into spending (number, item, spent_on, amount, payee, voucher, file_name, media_type, sha256,
                    voided, reason, entered_by, entered_at)
                select number, '培训', spent_on, 5, payee, voucher, file_name, media_type, sha256, false, '', 'x', now()
                    from spending""")).hasMessageContaining("was entered before");
    }

    @Test
    void whatIsEnteredIsNeitherChangedNorDeleted() {
        spends("设备", "1000", "记-1");
        readAnew();

        assertThatThrownBy(() -> jdbc.update("delete from spending")).hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @CsvSource({
        "2022-08-14, 应在项目实施期内",
        "2023-07-01, 不能晚于今天",
    })
    void aDayBeforeTheProgrammeOrAfterTodayIsRefused(LocalDate day, String message) {
        var early = new Voucher("设备", day, yuan("1"), "公司", "记-1");
        asUnit();

        refused(() -> book.enter(number, early, scan("a.pdf")), message);
    }

    @Test
    void theLastDayOfTheProjectCountsAndTheNextDoesNot() {
        clock.moveTo(LocalDate.of(2024, 1, 5));
        asUnit();
        book.enter(number, on("2024-01-01", "记-1"), scan("a.pdf"));

        refused(() -> book.enter(number, on("2024-01-02", "记-2"), scan("b.pdf")), "“支出日期”应在项目实施期内");
    }

    @Test
    void anEntryIsCompleteOrRefusedByItsField() {
        asUnit();
        refused(() -> book.enter(number, voucher("设备", "1", "记-1"), null), "请上传“凭证扫描件”");
        refused(() -> book.enter(number, voucher("差旅", "1", "记-1"), scan("a.pdf")), "“预算科目”应为现行预算中的一行");
        refused(() -> book.enter(number, voucher("设备", "1", " "), scan("a.pdf")), "“凭证号”应为1至60字");
        refused(() -> book.enter(number, new Voucher("设备", DAY, yuan("1"), "", "记-1"), scan("a.pdf")), "“收款方”应为1至100字");
        refused(() -> book.enter(number, new Voucher("设备", null, yuan("1"), "公司", "记-1"), scan("a.pdf")), "请填写“支出日期”");
        for (String amount : List.of("0", "0.00", "-1", "1.001", "1e3", "", "一千")) {
            refused(() -> yuan(amount), "“金额”应为大于0的金额");
        }
    }

    @Test
    void aCorrectionTakesThePlaceAndTheOldEntryStays() {
        spends("设备", "600000", "记-1");
        asUnit();

        book.correct(number, lastEntry(), voucher("设备", "500000", "记-1"), null, "多记十万");

        assertThat(book.of(number)).hasSize(2);
        assertThat(book.inForce(number))
                .singleElement()
                .satisfies(entry -> assertThat(entry.voucher().amount()).isEqualTo(yuan("500000")))
                .satisfies(entry -> assertThat(entry.scan().fileName()).isEqualTo("记-1.pdf"));
        Long first = book.of(number).get(0).id();
        refused(() -> book.correct(number, first, voucher("设备", "1", "记-1"), null, "再改"), "已被更正或作废");
        refused(() -> book.correct(number, lastEntry(), voucher("设备", "1", "记-1"), null, ""), "“更正理由”应为1至500字");
    }

    @Test
    void whatIsCalledOffCountsNoMoreAndFreesItsNumber() {
        spends("设备", "600000", "记-1");
        asUnit();

        book.callOff(number, lastEntry(), "误登");

        assertThat(account.total(number).isPositive()).isFalse();
        spends("培训", "1000", "记-1");
        assertThat(book.of(number)).hasSize(3);
    }

    @Test
    void whatIsLeftOfTheMoneyReceivedIsNeverBelowZero() {
        spends("设备", "100000", "记-1");

        assertThat(account.unspent(number, yuan("360000"))).isEqualTo(yuan("260000"));
        assertThat(account.unspent(number, yuan("99999.99")).isPositive()).isFalse();
    }

    @Test
    void onlyTheUnitEntersAndOnlyWhileItsProjectRuns() {
        asCity(HEFEI);
        refused(() -> book.enter(number, voucher("设备", "1", "记-1"), scan("a.pdf")), "只由申报单位办理");
        jdbc.update("update declaration set state = ?", DeclarationState.EVALUATED.name());
        readAnew();
        refused(() -> spends("设备", "1", "记-1"), "不在实施期");
    }

    @Test
    void anotherCityAndExpertsReadNothing() {
        spends("设备", "1000", "记-1");
        Long id = lastEntry();
        asCity(HEFEI);
        assertThat(book.scan(number, id).fileName()).isEqualTo("记-1.pdf");

        asCity("340200");
        refused(() -> book.of(number), "您无权查看");
        refused(() -> book.scan(number, id), "您无权查看");
        given.actsForUnit("123400000000000999");
        refused(() -> book.of(number), "您无权查看");
        as("expert");
        refused(() -> book.of(number), "您无权查看");
        as("finance");
        refused(() -> book.of(number), "您没有办理此事项的权限");
    }

    private Voucher on(String day, String voucher) {
        return new Voucher("设备", LocalDate.parse(day), yuan("1"), "公司", voucher);
    }

    private List<SpendingLine> lines() {
        readAnew();
        return account.of(declarations.of(number));
    }
}
