package ah.patentplan.review;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** 重评库. */
interface Rescorings extends Repository<Rescoring, Rescoring.Key> {

    Rescoring save(Rescoring rescoring);

    List<Rescoring> findByDeparture(String departure);

    int countByNumberAndExpertAndApprovedAtNotNull(String number, String expert);

    Optional<Rescoring> findFirstByNumberAndExpertAndApprovedAtNotNullOrderByApprovedAtDesc(
            String number, String expert);
}
