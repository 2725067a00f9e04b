package ah.patentplan.cockpit;

import ah.patentplan.access.Refusal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** 期间 – whole days in Anhui, both included; the engine keeps its times as the clock on the wall shows them there. */
record Period(LocalDate from, LocalDate to) {

    /** @param from or null for the beginning of all, {@code to} or null for no end */
    static Period of(LocalDate from, LocalDate to) {
        if (from != null && to != null && from.isAfter(to)) {
            throw new Refusal("开始日期不能晚于结束日期");
        }
        return new Period(from == null ? LocalDate.of(1, 1, 1) : from, to == null ? LocalDate.of(9998, 12, 31) : to);
    }

    LocalDateTime start() {
        return from.atStartOfDay();
    }

    /** The first moment after the period. */
    LocalDateTime end() {
        return to.plusDays(1).atStartOfDay();
    }
}
