package ah.patentplan.programme;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 工作日 – periods across the holidays and make-up days that the State Council announced. */
@FeatureTest
class WorkingDaysTest {

    @Autowired
    private WorkingDays days;

    @Autowired
    private Given given;

    @BeforeEach
    void theCalendar() {
        given.programmeOf2022();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-09-30, true",
        "2022-10-01, false",
        "2022-10-07, false",
        "2022-10-08, true",
        "2022-10-09, true",
        "2022-10-15, false",
        "2023-01-20, true",
        "2023-01-21, false",
        "2023-01-27, false",
        "2023-01-28, true",
        "2023-01-29, true",
        "2023-02-04, false"
    })
    void holidaysRestAndMakeUpDaysWork(LocalDate day, boolean working) {
        assertThat(days.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        // 国庆节 2022: Saturday 8 and Sunday 9 October are worked
        "2022-09-29, 5, 2022-10-11",
        "2022-09-30, 1, 2022-10-08",
        "2022-10-03, 5, 2022-10-12",
        // 春节 2023: Saturday 28 and Sunday 29 January are worked
        "2023-01-19, 5, 2023-01-31",
        "2023-01-20, 1, 2023-01-28",
        // an ordinary week: the first day does not count
        "2022-11-07, 5, 2022-11-14",
        "2022-11-12, 1, 2022-11-14"
    })
    void aPeriodEndsOnItsLastWorkingDay(LocalDate start, int count, LocalDate last) {
        assertThat(days.after(start, count)).isEqualTo(last);
    }
}
