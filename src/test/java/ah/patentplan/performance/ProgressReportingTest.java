package ah.patentplan.performance;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.access.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 中期进展 – due when, overdue when, reminded of to whom, and returned until it is accepted. */
class ProgressReportingTest extends GuidedProject {

    private static final List<ProgressFigure> TARGETS = List.of(new ProgressFigure("有效发明专利增幅", "≥20%", ""));
    private static final List<BigDecimal> SPENT = List.of(new BigDecimal("30"), new BigDecimal("12.5"));
    /** The end of 14 July 2023 in Shanghai, 14 days after mid-term. */
    private static final Instant DUE = Instant.parse("2023-07-14T16:00:00Z");

    @Autowired
    private ProgressReporting reporting;

    @Autowired
    private ProgressReports reports;

    @Test
    void theReportIsDueAtTheEndOfTheProgrammesDays() {
        reporting.expect(number, TARGETS);

        assertThat(reports.latest(number))
                .returns(DUE, ProgressReport::dueAt)
                .returns(ProgressState.DUE, ProgressReport::state);
        assertThat(jdbc.queryForObject("select body from letter where kind = 'progressDue'", String.class))
                .contains("2023年7月14日前（含当日）");
    }

    @Test
    void itIsOverdueFromTheFirstInstantAfterTheLastDay() {
        reporting.expect(number, TARGETS);
        asCity(HEFEI);

        clock.moveTo(DUE.minusSeconds(1));
        assertThat(reporting.overdue()).isEmpty();
        clock.moveTo(DUE);
        assertThat(reporting.overdue())
                .singleElement()
                .returns("大学1", late -> late.declaration().unitName());
    }

    @Test
    void onlyItsOwnCityAndTheProvinceSeeThatItIsOverdue() {
        reporting.expect(number, TARGETS);
        clock.moveTo(DUE);

        asCity("340200");
        assertThat(reporting.overdue()).isEmpty();
        as(Role.PROVINCE_OFFICE.group());
        assertThat(reporting.overdue()).hasSize(1);
    }

    @Test
    void whatEndedIsNotOverdue() {
        reporting.expect(number, TARGETS);
        clock.moveTo(DUE);
        readAnew();
        jdbc.update("update declaration set state = 'CLOSED'");
        asCity(HEFEI);

        assertThat(reporting.overdue()).isEmpty();
    }

    @Test
    void aReportKeepsFiguresAndSpendingBesideWhatWasAsked() {
        report();
        readAnew();

        assertThat(reports.latest(number))
                .returns(ProgressState.REPORTED, ProgressReport::state)
                .returns("unit", ProgressReport::reportedBy)
                .returns(List.of(new ProgressFigure("有效发明专利增幅", "≥20%", "12%")), ProgressReport::figures)
                .satisfies(report -> assertThat(report.spending())
                        .containsExactly(
                                new BudgetLine("设备", new BigDecimal("60"), new BigDecimal("30")),
                                new BudgetLine("培训", new BigDecimal("40"), new BigDecimal("12.5"))));
    }

    @Test
    void aReportWithARowMissingOrEmptyIsRefusedByItsName() {
        reporting.expect(number, TARGETS);
        asUnit();

        refused(() -> reporting.report(number, "顺利", List.of(), SPENT), "“目标进展”应为1行");
        refused(() -> reporting.report(number, "顺利", List.of(" "), SPENT), "请填写“有效发明专利增幅”的进展");
        refused(() -> reporting.report(number, "顺利", List.of("12%"), List.of(BigDecimal.ONE)), "“经费使用”应为2行");
        refused(
                () -> reporting.report(number, "顺利", List.of("12%"), Arrays.asList(BigDecimal.ONE, null)),
                "请填写“培训”的已支出金额");
        assertThat(reports.latest(number).state()).isEqualTo(ProgressState.DUE);
    }

    @Test
    void aReminderGoesToTheUnitItsCityAndTheProvince() {
        reporting.expect(number, TARGETS);

        reporting.remind(number);
        reporting.remind(number);

        assertThat(reports.latest(number).reminders()).isEqualTo(2);
        assertThat(lettersToUnit()).containsExactly("progressDue", "progressReminder", "progressReminder");
        assertThat(letters("cityBureau-340100")).containsExactly("progressOverdue", "progressOverdue");
        assertThat(letters("provinceOffice")).containsExactly("progressOverdue", "progressOverdue");
        assertThat(jdbc.queryForList("select detail from act where act = '催报中期进展' order by no", String.class))
                .containsExactly("第1次催报，已告知主管单位", "第2次催报，已告知主管单位");
    }

    @Test
    void inTheFirstCategoryTheCityIsTheApplicantAndOnlyTheProvinceIsTold() {
        inTheFirstCategory();
        reporting.expect(number, TARGETS);

        reporting.remind(number);

        assertThat(letters("cityBureau-340100")).isEmpty();
        assertThat(letters("provinceOffice")).containsExactly("progressOverdue");
    }

    @Test
    void aReturnOpensTheNextRoundWithWhatWasReported() {
        report();
        guide(false, null);

        ProgressReport next = reporting.expect(number, TARGETS);

        assertThat(next.round()).isEqualTo(2);
        assertThat(next.progress()).isEqualTo("顺利");
        assertThat(next.figures()).extracting(ProgressFigure::soFar).containsExactly("12%");
        assertThat(next.spending()).extracting(BudgetLine::spent).containsExactlyElementsOf(SPENT);
        assertThat(reports.findByNumberOrderByRound(number))
                .extracting(ProgressReport::state)
                .containsExactly(ProgressState.RETURNED, ProgressState.DUE);
        assertThat(lettersToUnit()).containsExactly("progressDue", "progressReturned");
    }

    @Test
    void anAcceptedReportIsDone() {
        report();
        guide(true, MID_TERM);

        assertThat(reports.latest(number))
                .returns(ProgressState.ACCEPTED, ProgressReport::state)
                .returns(MID_TERM, ProgressReport::visitedOn);
        refused(() -> guide(true, null), "目前为“已认可”");
        assertThat(lettersToUnit()).contains("progressAccepted");
    }

    @Test
    void aVisitOfTomorrowIsRefused() {
        report();

        refused(() -> guide(true, MID_TERM.plusDays(1)), "“走访日期”不能晚于今天");
    }

    @Test
    void anotherCityDoesNotGuideNorDoesTheProvinceInTheCitysPlace() {
        report();
        as(Role.PROVINCE_OFFICE.group());
        refused(() -> reporting.guide(number, true, "好", null), "不由您指导");
        asCity("340200");
        refused(() -> reporting.guide(number, true, "好", null), "您无权查看");
        asCityAndUnit();
        refused(() -> reporting.guide(number, true, "好", null), "不由您指导");
    }

    @Test
    void theEvaluationDateMarksWhatIsOpenAndLeavesAnAcceptedReportAlone() {
        report();
        reporting.lapse(number);
        assertThat(reports.latest(number).state()).isEqualTo(ProgressState.LAPSED);
        refused(() -> guide(true, null), "至评估日期未完成");
    }

    private void report() {
        reporting.expect(number, TARGETS);
        asUnit();
        reporting.report(number, "顺利", List.of("12%"), SPENT);
    }

    private void guide(boolean accepted, LocalDate visitedOn) {
        asCity(HEFEI);
        reporting.guide(number, accepted, "请加快进度", visitedOn);
    }
}
