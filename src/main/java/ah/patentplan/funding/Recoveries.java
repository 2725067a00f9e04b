package ah.patentplan.funding;

import ah.patentplan.access.Refusal;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** 资金收回库. */
public interface Recoveries extends Repository<Recovery, String> {

    Recovery save(Recovery recovery);

    Optional<Recovery> findByNumber(String number);

    default Recovery of(String number) {
        return findByNumber(number).orElseThrow(() -> new Refusal("申报 " + number + " 没有资金收回事项"));
    }
}
