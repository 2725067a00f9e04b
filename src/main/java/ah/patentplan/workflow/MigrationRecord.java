package ah.patentplan.workflow;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 迁移登记 – keeps each migration and the result of each of its cases. */
@Component
@Transactional
class MigrationRecord {

    private final JdbcTemplate jdbc;
    private final Actors actors;
    private final Clock clock;

    MigrationRecord(JdbcTemplate jdbc, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /** Enters a migration whose cases are all pending; answers its number. */
    long open(MigrationScope scope, String reason, List<CheckedCase> cases) {
        long id = jdbc.queryForObject(
                "insert into migration (year, source, target, reason, started_by, started_at) values (?, ?, ?, ?, ?, ?)"
                        + " returning id",
                Long.class,
                scope.year(),
                scope.source(),
                scope.target(),
                reason,
                actors.current().id(),
                Timestamp.from(clock.instant()));
        jdbc.batchUpdate(
                "insert into migration_case values (?, ?, ?, ?, ?, 'PENDING', '', null)",
                cases.stream()
                        .map(one -> new Object[] {id, one.instance(), one.number(), one.process(), one.standing()})
                        .toList());
        return id;
    }

    /** The process instances that are still to be dealt with. */
    List<String> pending(long id, int atMost) {
        return jdbc.queryForList(
                "select instance from migration_case where migration = ? and result = 'PENDING' order by number, instance limit ?",
                String.class,
                id,
                atMost);
    }

    /** Keeps everybody else from the case until the transaction ends; false where it is no longer pending. */
    boolean hold(long id, String instance) {
        return !jdbc.queryForList(
                        "select 1 from migration_case where migration = ? and instance = ? and result = 'PENDING'"
                                + " for update skip locked",
                        id,
                        instance)
                .isEmpty();
    }

    void finish(long id, String instance, MigrationResult result, String detail) {
        jdbc.update(
                "update migration_case set result = ?, detail = ?, done_at = ?"
                        + " where migration = ? and instance = ? and result = 'PENDING'",
                result.name(),
                detail,
                Timestamp.from(clock.instant()),
                id,
                instance);
    }

    /** Newest first. */
    List<MigrationReport> all() {
        return jdbc.query("select * from migration order by id desc", (row, index) -> report(row));
    }

    MigrationReport of(long id) {
        return jdbc.query("select * from migration where id = ?", (row, index) -> report(row), id).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("没有编号为 " + id + " 的迁移"));
    }

    List<MigratedCase> cases(long id) {
        return jdbc.query(
                "select * from migration_case where migration = ? order by number, instance",
                (row, index) -> new MigratedCase(
                        row.getString("instance"),
                        row.getString("number"),
                        row.getString("process"),
                        row.getString("standing"),
                        MigrationResult.valueOf(row.getString("result")),
                        row.getString("detail"),
                        row.getTimestamp("done_at") == null
                                ? null
                                : row.getTimestamp("done_at").toInstant()),
                id);
    }

    private static MigrationReport report(ResultSet row) throws SQLException {
        return new MigrationReport(
                row.getLong("id"),
                row.getInt("year"),
                row.getString("source"),
                row.getString("target"),
                row.getString("reason"),
                row.getString("started_by"),
                row.getTimestamp("started_at").toInstant(),
                List.of());
    }
}
