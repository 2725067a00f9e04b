package ah.patentplan.review;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** 评分库 – of no use to an expert: nobody who scores sees other scores. */
interface Scores extends Repository<Score, Long> {

    Score save(Score score);

    /** All rounds; highest first, so that their order tells nothing about the experts. */
    List<Score> findByNumberOrderByTotalDesc(String number);

    Optional<Score> findFirstByNumberAndExpertOrderByRoundDesc(String number, String expert);
}
