package ah.patentplan.performance;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** 预算调整库. */
public interface BudgetChanges extends Repository<BudgetChange, Long> {

    BudgetChange save(BudgetChange change);

    List<BudgetChange> findByNumberOrderById(String number);

    Optional<BudgetChange> findByIdAndNumber(Long id, String number);
}
