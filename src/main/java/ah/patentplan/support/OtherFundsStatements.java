package ah.patentplan.support;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** 其他财政资金说明库. */
interface OtherFundsStatements extends Repository<OtherFunds, Long> {

    OtherFunds save(OtherFunds statement);

    List<OtherFunds> findByNumberOrderById(String number);

    Optional<OtherFunds> findFirstByNumberOrderByIdDesc(String number);
}
