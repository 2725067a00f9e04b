package ah.patentplan.workflow;

import java.math.BigDecimal;

/** 数据 – a declared value as a decision table takes it. */
final class Figure {

    private Figure() {}

    /** A number or yes/no stays; texts and lists are no figures and tell a table nothing. */
    static Object of(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.doubleValue();
        }
        return value instanceof Number || value instanceof Boolean ? value : null;
    }
}
