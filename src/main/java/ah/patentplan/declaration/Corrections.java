package ah.patentplan.declaration;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** 补正库. */
public interface Corrections extends Repository<Correction, Long> {

    Correction save(Correction correction);

    List<Correction> findByNumberOrderByRound(String number);

    Optional<Correction> findFirstByNumberOrderByRoundDesc(String number);

    /** The round that the unit is still to hand in. */
    default Optional<Correction> open(String number) {
        return findFirstByNumberOrderByRoundDesc(number).filter(Correction::isOpen);
    }
}
