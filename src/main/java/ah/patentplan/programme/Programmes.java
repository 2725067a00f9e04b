package ah.patentplan.programme;

import ah.patentplan.access.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** 年度计划库. */
public interface Programmes extends Repository<Programme, Integer> {

    Optional<Programme> findByYear(int year);

    /** Those that are being prepared too: for the administrator. */
    List<Programme> findAllByOrderByYearDesc();

    @Query("select p from Programme p where p.announcedAt is not null order by p.year desc")
    List<Programme> announced();

    @Query("select p from Programme p where p.release is null")
    List<Programme> withoutRelease();

    /** The announced programme of the year; refused where there is none. */
    default Programme of(int year) {
        return findByYear(year).filter(Programme::isAnnounced).orElseThrow(() -> unknown(year));
    }

    /** The same for the administrator, who sees one that is being prepared too. */
    default Programme prepared(int year) {
        return findByYear(year).orElseThrow(() -> unknown(year));
    }

    private static Refusal unknown(int year) {
        return new Refusal("没有 " + year + " 年度的计划");
    }
}
