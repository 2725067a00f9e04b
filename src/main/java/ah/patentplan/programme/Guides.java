package ah.patentplan.programme;

import ah.patentplan.access.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** 申报指南库. */
public interface Guides extends Repository<Guide, Guide.Key> {

    Optional<Guide> findByYearAndCategory(int year, Category category);

    List<Guide> findByYearOrderByAnnex(int year);

    /** The guide of the year and category; refused where there is none. */
    default Guide of(int year, Category category) {
        return findByYearAndCategory(year, category)
                .orElseThrow(() -> new Refusal("没有 %d 年度“%s”的申报指南".formatted(year, category.title())));
    }
}
