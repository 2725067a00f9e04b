package ah.patentplan.funding;

import ah.patentplan.access.Refusal;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** 任务书库. */
public interface Contracts extends Repository<Contract, String> {

    Contract save(Contract contract);

    Optional<Contract> findByNumber(String number);

    default Contract of(String number) {
        return findByNumber(number).orElseThrow(() -> new Refusal("申报 " + number + " 没有任务书"));
    }
}
