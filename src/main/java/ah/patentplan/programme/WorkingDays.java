package ah.patentplan.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** 工作日历 – working days with China's holidays and make-up days as data (table {@code special_day}). */
@Component
public class WorkingDays {

    private final JdbcTemplate jdbc;

    WorkingDays(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isWorkingDay(LocalDate day) {
        List<Boolean> special = jdbc.queryForList("select working from special_day where day = ?", Boolean.class, day);
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return special.isEmpty() ? weekday : special.get(0);
    }

    /**
     * The last day of a period of working days that begins on the day after {@code start}.
     *
     * @param count number of working days, at least 1
     */
    public LocalDate after(LocalDate start, int count) {
        LocalDate day = start;
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }
}
