package ah.patentplan.walk;

import ah.patentplan.programme.Category;
import java.time.LocalDate;

/**
 * 项目 – one declaration of the walk and the people who act for it.
 *
 * @param account of the unit
 * @param city account of the bureau that recommends it, empty in category 1
 */
record Project(Category category, String account, String unitName, String city) {

    /** Account of whoever checks its performance: its city, or a second person of the province. */
    String checker() {
        return city.isEmpty() ? "province2" : city;
    }

    /** The first declaration of its category in this year. */
    String number() {
        return "%d-%s-0001".formatted(LocalDate.now().getYear(), category.code());
    }
}
