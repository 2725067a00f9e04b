package ah.patentplan.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** 节假日表 – who keeps the calendar, and which years it knows. */
@FeatureTest
@Import(SpecialDays.class)
class SpecialDaysTest {

    private static final LocalDate SUNDAY = LocalDate.of(2027, 2, 14);

    @Autowired
    private SpecialDays days;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private ReferenceData reference;

    @Autowired
    private Acts acts;

    @Autowired
    private Given given;

    @BeforeEach
    void theCalendar() {
        given.programmeOf2022();
        given.acts("admin", Role.ADMINISTRATOR);
    }

    @ParameterizedTest
    @ValueSource(ints = {2022, 2023, 2024, 2025, 2026})
    void theAnnouncedYearsAreComplete(int year) {
        assertThat(days.missing(year)).isEmpty();
        assertThat(days.of(year))
                .filteredOn(SpecialDay::working)
                .isNotEmpty()
                .extracting(day -> day.day().getDayOfWeek())
                .containsAnyOf(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
                .doesNotContain(DayOfWeek.WEDNESDAY);
    }

    @Test
    void aYearThatIsNotAnnouncedLacksEveryFestival() {
        assertThat(days.missing(2027)).containsExactly("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-09, 1, 2024-02-18",
        "2024-09-30, 5, 2024-10-12",
        "2025-01-27, 4, 2025-02-08",
        "2025-09-30, 2, 2025-10-10"
    })
    void periodsRunAcrossTheHolidaysOfTheseYears(LocalDate start, int count, LocalDate end) {
        assertThat(workingDays.after(start, count)).isEqualTo(end);
    }

    @Test
    void aMakeUpDayOfTheAdministratorCountsAndIsOnRecord() {
        days.set(new SpecialDay(SUNDAY, true, "春节调休上班"));
        assertThat(workingDays.isWorkingDay(SUNDAY)).isTrue();
        days.set(new SpecialDay(SUNDAY, false, "春节"));
        days.remove(SUNDAY);
        assertThat(workingDays.isWorkingDay(SUNDAY)).isFalse();
        assertThat(acts.of("2027-02-14"))
                .extracting(act -> act.detail())
                .containsExactly("原为平常日，改为上班（春节调休上班）", "原为上班（春节调休上班），改为放假（春节）", "原为放假（春节），改为平常日");
    }

    @Test
    void whatTheAdministratorRemovedDoesNotComeBackWithTheNextStart() {
        LocalDate holiday = LocalDate.of(2026, 10, 1);
        days.remove(holiday);
        reference.loadRegionsAndCalendar();
        assertThat(days.of(2026)).extracting(SpecialDay::day).doesNotContain(holiday);
    }

    @Test
    void aWeekdayNeedsNoMakeUp() {
        assertThatThrownBy(() -> days.set(new SpecialDay(SUNDAY.plusDays(1), true, "调休")))
                .isInstanceOf(Refusal.class)
                .hasMessage("“日期”2027-02-15不是周六或周日，本来就是工作日");
    }

    @Test
    void onlyTheAdministratorChangesTheCalendar() {
        given.acts("province", Role.PROVINCE_OFFICE);
        assertThatThrownBy(() -> days.set(new SpecialDay(SUNDAY, true, "调休"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> days.remove(LocalDate.of(2026, 10, 1))).isInstanceOf(Refusal.class);
    }
}
