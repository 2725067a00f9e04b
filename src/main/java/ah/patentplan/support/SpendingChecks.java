package ah.patentplan.support;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** 抽查库. */
interface SpendingChecks extends Repository<SpendingCheck, Long> {

    SpendingCheck save(SpendingCheck check);

    @Query("select c from SpendingCheck c, Spending s where c.spending = s.id and s.number = :number order by c.id")
    List<SpendingCheck> ofProject(String number);
}
