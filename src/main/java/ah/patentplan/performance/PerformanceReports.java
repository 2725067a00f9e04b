package ah.patentplan.performance;

import ah.patentplan.access.Refusal;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** 绩效报告库. */
public interface PerformanceReports extends Repository<PerformanceReport, String> {

    PerformanceReport save(PerformanceReport report);

    Optional<PerformanceReport> findByNumber(String number);

    default PerformanceReport of(String number) {
        return findByNumber(number).orElseThrow(() -> new Refusal("申报 " + number + " 尚未报送绩效"));
    }
}
