package ah.patentplan.review;

import ah.patentplan.programme.Category;
import java.util.List;

/**
 * 一批申报 – what one panel reviews.
 *
 * @param variant code of the variant that all of them declare, null for any
 * @param title what the panel is called beside its category, 生物医药; may be empty
 * @param numbers of the declarations
 */
public record PanelBatch(int year, Category category, String variant, String title, List<String> numbers) {

    public PanelBatch {
        title = title == null ? "" : title.strip();
        numbers = numbers == null ? List.of() : numbers.stream().distinct().toList();
    }
}
