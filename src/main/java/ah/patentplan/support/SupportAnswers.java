package ah.patentplan.support;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** 收到确认库. */
interface SupportAnswers extends Repository<SupportAnswer, Long> {

    SupportAnswer save(SupportAnswer answer);

    boolean existsBySupport(Long support);

    List<SupportAnswer> findBySupportIn(Collection<Long> supports);
}
