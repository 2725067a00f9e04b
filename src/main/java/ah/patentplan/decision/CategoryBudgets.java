package ah.patentplan.decision;

import ah.patentplan.programme.Category;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** 类别预算库. */
interface CategoryBudgets extends Repository<CategoryBudget, Long> {

    CategoryBudget save(CategoryBudget budget);

    Optional<CategoryBudget> findByYearAndCategory(int year, Category category);

    /** Lets nobody else freeze, commit or change against the year's budgets until the transaction ends. */
    @Query(value = "select year from programme where year = :year for no key update", nativeQuery = true)
    List<Integer> hold(int year);
}
