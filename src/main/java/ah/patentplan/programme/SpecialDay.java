package ah.patentplan.programme;

import java.time.LocalDate;

/**
 * 节假日安排 – a day that is not what its weekday says.
 *
 * @param working true on a make-up day (调休上班), false on a holiday (放假)
 */
public record SpecialDay(LocalDate day, boolean working, String name) {}
