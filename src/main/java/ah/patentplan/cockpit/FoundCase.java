package ah.patentplan.cockpit;

import ah.patentplan.declaration.DeclarationState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * 查到的项目 – one case: an instance that no other called.
 *
 * @param id of its process instance
 * @param process name of its process
 * @param unit name, as declared; null where the case concerns none
 * @param region name; null where the case concerns none
 * @param standing 申报状态; null where the case is no declaration
 * @param stage where it stands, or the end that it came to
 * @param incidents open ones, those in called processes too
 * @param ended null while it runs
 * @param duration milliseconds, null while it runs
 */
record FoundCase(
        String id,
        String number,
        String process,
        String unit,
        String region,
        String standing,
        String state,
        String stage,
        int incidents,
        Instant started,
        Instant ended,
        Long duration) {

    static FoundCase of(ResultSet row, int index) throws SQLException {
        String standing = row.getString("standing");
        return new FoundCase(
                row.getString("id"),
                row.getString("number"),
                row.getString("process"),
                row.getString("unit"),
                row.getString("region"),
                standing == null ? null : DeclarationState.valueOf(standing).title(),
                row.getString("state"),
                row.getString("stage"),
                row.getInt("incidents"),
                at(row.getTimestamp("started")),
                at(row.getTimestamp("ended")),
                row.getObject("duration", Long.class));
    }

    private static Instant at(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
