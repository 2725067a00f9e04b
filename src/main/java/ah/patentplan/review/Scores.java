package ah.patentplan.review;

import java.util.List;
import org.springframework.data.repository.Repository;

/** 评分库 – of no use to an expert: nobody who scores sees other scores. */
interface Scores extends Repository<Score, Long> {

    Score save(Score score);

    boolean existsByNumberAndExpert(String number, String expert);

    /** Highest first, so that their order tells nothing about the experts. */
    List<Score> findByNumberOrderByTotalDesc(String number);
}
