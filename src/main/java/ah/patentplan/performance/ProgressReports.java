package ah.patentplan.performance;

import ah.patentplan.access.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** 中期进展报告库. */
public interface ProgressReports extends Repository<ProgressReport, ProgressReport.Key> {

    ProgressReport save(ProgressReport report);

    List<ProgressReport> findByNumberOrderByRound(String number);

    Optional<ProgressReport> findFirstByNumberOrderByRoundDesc(String number);

    /** What is due of these declarations and was not reported in time, longest overdue first. */
    @Query("select r from ProgressReport r where r.state = 'DUE' and r.dueAt <= :now and r.number in :numbers"
            + " order by r.dueAt, r.number")
    List<ProgressReport> overdue(Collection<String> numbers, Instant now);

    /** The latest round; refused where the report was never asked for. */
    default ProgressReport latest(String number) {
        return findFirstByNumberOrderByRoundDesc(number)
                .orElseThrow(() -> new Refusal("申报 " + number + " 尚未到中期进展报送时间"));
    }
}
