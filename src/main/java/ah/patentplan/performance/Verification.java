package ah.patentplan.performance;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * 核查结论 – what the city finds the figures of a report to be.
 *
 * @param verified figure by indicator, null where the report is returned
 * @param remarks why a figure is another one than was reported, by indicator
 */
@Embeddable
public record Verification(
        @JdbcTypeCode(SqlTypes.JSON) Map<String, Object> verified,
        @JdbcTypeCode(SqlTypes.JSON) Map<String, String> remarks,
        String cityComment,
        String verifiedBy,
        Instant verifiedAt) {

    /** A figure as people read it; empty where there is none. */
    public String figure(String indicator) {
        return verified == null ? "" : TargetComputation.shown(verified.get(indicator));
    }

    /** Empty where the figure is as it was reported. */
    public String remark(String indicator) {
        return remarks == null ? "" : remarks.getOrDefault(indicator, "");
    }
}
