package ah.patentplan.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.access.Actor;
import ah.patentplan.declaration.DeclarationState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 资金和条件保障 – the project's own city records, the unit confirms, the others read or see nothing. */
class SupportingTest extends SupportedProject {

    @Autowired
    private Supporting supporting;

    @Autowired
    private SupportFigures figures;

    @Test
    void theUnitIsToldAndConfirms() {
        record(funds("200000"));
        assertThat(lettersToUnit()).containsExactly("citySupport");
        Long entry = last();
        asUnit();

        supporting.answer(number, entry, true, "");

        assertThat(supporting.answers(number).get(entry).received()).isTrue();
        refused(() -> supporting.answer(number, entry, false, "没有"), "已答复");
    }

    @Test
    void whatWasNotReceivedIsWrittenToTheCityAndItsCorrectionIsAnsweredAnew() {
        record(funds("200000"));
        Long first = last();
        asUnit();
        refused(() -> supporting.answer(number, first, false, " "), "“未收到的情况说明”应为1至500字");
        supporting.answer(number, first, false, "账户未到账");
        assertThat(letters(Actor.regionGroup(HEFEI))).containsExactly("supportDisputed");

        asCity(HEFEI);
        supporting.correct(number, first, funds("100000"), null, "实拨十万");

        Long second = last();
        assertThat(supporting.of(number)).hasSize(2);
        assertThat(supporting.inForce(number)).extracting(CitySupport::id).containsExactly(second);
        refused(() -> supporting.correct(number, first, funds("1"), null, "再改"), "已被更正或作废");
        asUnit();
        refused(() -> supporting.answer(number, first, true, ""), "已被更正或作废");
        supporting.answer(number, second, true, "");
    }

    @Test
    void fundsHaveAnAmountAndConditionsHaveNone() {
        asCity(HEFEI);
        refused(
                () -> supporting.record(number, new Support(SupportKind.FUNDS, null, DAY, "配套", "市级"), null),
                "请填写“金额”");
        refused(
                () -> supporting.record(number, new Support(SupportKind.CONDITIONS, yuan("1"), DAY, "场地", "市级"), null),
                "条件支持不填写“金额”");
        refused(
                () -> supporting.record(
                        number, new Support(SupportKind.CONDITIONS, null, MID_TERM.plusDays(1), "场地", "市级"), null),
                "“支持日期”不能晚于今天");
        refused(
                () -> supporting.record(number, new Support(SupportKind.CONDITIONS, null, DAY, "", "市级"), null),
                "“支持内容”");
        refused(
                () -> supporting.record(number, new Support(SupportKind.CONDITIONS, null, DAY, "场地", ""), null),
                "“来源”");
        refused(() -> supporting.record(number, new Support(null, null, DAY, "场地", "市级"), null), "请选择“支持方式”");
    }

    @ParameterizedTest
    @EnumSource(DeclarationState.class)
    void onlyAnApprovedProjectIsSupported(DeclarationState state) {
        jdbc.update("update declaration set state = ?, end_reason = '终止', ended_from = 'APPROVED'", state.name());
        readAnew();
        switch (state) {
            case APPROVED, CONTRACTED, EVALUATED -> {
                record(funds("1"));
                assertThat(supporting.of(number)).hasSize(1);
            }
            default -> refused(() -> record(funds("1")), "市级支持由项目所在地市局登记");
        }
    }

    @Test
    void onlyTheProjectsCityRecordsAndNoCityForItself() {
        asUnit();
        refused(() -> supporting.record(number, funds("1"), null), "由项目所在地市局登记");
        as("provinceOffice");
        refused(() -> supporting.record(number, funds("1"), null), "由项目所在地市局登记");
        asCity("340200");
        refused(() -> supporting.record(number, funds("1"), null), "您无权查看");
        refused(() -> supporting.of(number), "您无权查看");
        inTheFirstCategory();
        asCityAndUnit();
        refused(() -> supporting.record(number, funds("1"), null), "由项目所在地市局登记");
    }

    @Test
    void whatIsRecordedStands() {
        record(funds("1"));
        readAnew();

        assertThatThrownBy(() -> jdbc.update("update city_support set amount = 2"))
                .hasMessageContaining("append-only");
    }

    @Test
    void supportIsNoMoneyOfTheProvince() {
        record(funds("200000"));
        readAnew();

        assertThat(jdbc.queryForObject("select count(*) from booking", Integer.class))
                .isZero();
    }

    @Test
    void theFiguresCountWhatHoldsAndACitySeesItsOwnOnly() {
        record(funds("200000"));
        Long first = last();
        supporting.correct(number, first, funds("150000"), null, "更正");
        Long second = last();
        record(new Support(SupportKind.CONDITIONS, null, DAY, "场地300平方米", "市产业园"));
        asUnit();
        supporting.answer(number, second, true, "");
        supporting.answer(number, last(), false, "尚未交付");
        readAnew();

        as("auditor");
        assertThat(figures.sums(figures.lines(2022))).singleElement().satisfies(sum -> {
            assertThat(sum.projects()).isOne();
            assertThat(sum.funds()).isEqualTo(yuan("150000"));
            assertThat(sum.received()).isEqualTo(yuan("150000"));
            assertThat(sum.conditions()).isOne();
            assertThat(sum.disputed()).isOne();
        });
        assertThat(figures.lines(2021)).isEmpty();
        asCity(HEFEI);
        assertThat(figures.lines(2022)).hasSize(2);
        asCity("340200");
        assertThat(figures.lines(2022)).isEmpty();
        for (String outsider : List.of("applicant", "expert", "finance")) {
            as(outsider);
            refused(() -> figures.lines(2022), "您没有办理此事项的权限");
        }
    }

    private Support funds(String amount) {
        return new Support(SupportKind.FUNDS, yuan(amount), DAY, "配套资金", "市级知识产权专项资金");
    }

    private void record(Support support) {
        asCity(HEFEI);
        supporting.record(number, support, null);
    }

    private Long last() {
        return jdbc.queryForObject("select max(id) from city_support", Long.class);
    }
}
