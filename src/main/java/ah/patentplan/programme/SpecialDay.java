package ah.patentplan.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * 节假日安排 – a day that is not what its weekday says.
 *
 * @param working true on a make-up day (调休上班), false on a holiday (放假)
 */
public record SpecialDay(LocalDate day, boolean working, String name) {

    /** 星期四. */
    public String weekday() {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA);
    }

    boolean isOnWeekend() {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    String shown() {
        return (working ? "上班" : "放假") + "（" + name + "）";
    }
}
