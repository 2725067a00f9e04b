package ah.patentplan.review;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** 评分草稿库. */
interface ScoreDrafts extends Repository<ScoreDraft, ScoreDraft.Key> {

    ScoreDraft save(ScoreDraft draft);

    Optional<ScoreDraft> findByNumberAndExpert(String number, String expert);

    void deleteByNumberAndExpert(String number, String expert);
}
