package ah.patentplan.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** 利益关系库. */
public interface ExpertRelations extends Repository<ExpertRelation, Long> {

    ExpertRelation save(ExpertRelation relation);

    void delete(ExpertRelation relation);

    Optional<ExpertRelation> findById(Long id);

    List<ExpertRelation> findByExpertOrderById(String expert);

    List<ExpertRelation> findByExpertInOrderById(Collection<String> experts);

    List<ExpertRelation> findAllByOrderByExpertAscIdAsc();
}
