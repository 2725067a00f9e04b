package ah.patentplan.funding;

import ah.patentplan.access.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** 资金收回库. */
public interface Recoveries extends Repository<Recovery, Long> {

    Recovery save(Recovery recovery);

    List<Recovery> findByNumberOrderByRound(String number);

    List<Recovery> findByNumberInOrderByNumberAscRoundAsc(Collection<String> numbers);

    /** The latest of the declaration: those before it are finished or superseded. */
    default Optional<Recovery> findCurrent(String number) {
        List<Recovery> rounds = findByNumberOrderByRound(number);
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
    }

    default Recovery of(String number) {
        return findCurrent(number).orElseThrow(() -> new Refusal("申报 " + number + " 没有资金收回事项"));
    }
}
