package ah.patentplan.programme;

import ah.patentplan.access.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** 年度计划库. */
public interface Programmes extends Repository<Programme, Integer> {

    Optional<Programme> findByYear(int year);

    List<Programme> findAllByOrderByYearDesc();

    boolean existsByYear(int year);

    @Query("select p from Programme p where p.release is null")
    List<Programme> withoutRelease();

    /** The programme of the year; refused where there is none. */
    default Programme of(int year) {
        return findByYear(year).orElseThrow(() -> new Refusal("没有 " + year + " 年度的计划"));
    }
}
