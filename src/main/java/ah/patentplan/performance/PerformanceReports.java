package ah.patentplan.performance;

import ah.patentplan.access.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** 绩效报告库. */
public interface PerformanceReports extends Repository<PerformanceReport, PerformanceReport.Key> {

    PerformanceReport save(PerformanceReport report);

    List<PerformanceReport> findByNumberOrderByRound(String number);

    Optional<PerformanceReport> findFirstByNumberOrderByRoundDesc(String number);

    /** The latest round. */
    default PerformanceReport of(String number) {
        return findFirstByNumberOrderByRoundDesc(number).orElseThrow(() -> new Refusal("申报 " + number + " 尚未报送绩效"));
    }
}
