package ah.patentplan.cockpit;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * 数字 – of instances or of stays in a box, over a period; times in milliseconds, null where nothing was finished.
 *
 * @param started began in the period
 * @param finished came to their end in the period
 * @param cancelled were broken off in the period
 * @param running were open at the end of the period
 * @param mean of the time that the finished ones took, as are the next three
 * @param ninetieth nine of ten took no longer
 */
record Figures(
        long started,
        long finished,
        long cancelled,
        long running,
        Double mean,
        Double median,
        Double ninetieth,
        Long longest) {

    /** What a query selects from rows with {@code start_time_}, {@code end_time_}, {@code duration_} and {@code broken}. */
    static final String SELECTED = """
            count(*) filter (where start_time_ >= :start and start_time_ < :end) as started,
            count(*) filter (where over and not broken) as finished,
            count(*) filter (where over and broken) as cancelled,
            count(*) filter (where start_time_ < :end and (end_time_ is null or end_time_ >= :end)) as running,
            avg(duration_) filter (where over and not broken) as mean,
            percentile_cont(0.5) within group (order by duration_) filter (where over and not broken) as median,
            percentile_cont(0.9) within group (order by duration_) filter (where over and not broken) as ninetieth,
            max(duration_) filter (where over and not broken) as longest
            """;

    /** Whether a row ended in the period. */
    static final String OVER = "coalesce(end_time_ >= :start and end_time_ < :end, false) as over";

    static Figures of(ResultSet row) throws SQLException {
        return new Figures(
                row.getLong("started"),
                row.getLong("finished"),
                row.getLong("cancelled"),
                row.getLong("running"),
                row.getObject("mean") == null ? null : row.getDouble("mean"),
                row.getObject("median", Double.class),
                row.getObject("ninetieth", Double.class),
                row.getObject("longest", Long.class));
    }
}
