package ah.patentplan.declaration;

import ah.patentplan.document.Fragments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 在途文件库 – what is on its way, with its bytes, on whatever node the next part arrives. */
@Component
@Transactional
class Arrivals {

    private static final String COLUMNS = "id, number, kind, indicator, file_name, length, received, material";

    private final JdbcTemplate database;
    private final Fragments fragments;
    private final Clock clock;

    Arrivals(JdbcTemplate database, Fragments fragments, Clock clock) {
        this.database = database;
        this.fragments = fragments;
        this.clock = clock;
    }

    void add(Arrival arrival, String account) {
        database.update(
                "insert into arrival (id, number, account, kind, indicator, file_name, length, touched_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                arrival.id(),
                arrival.number(),
                account,
                arrival.kind().name(),
                arrival.indicator(),
                arrival.fileName(),
                arrival.length(),
                OffsetDateTime.now(clock));
    }

    /** How many of the declaration have not become a material. */
    int open(String number) {
        return database.queryForObject(
                "select count(*) from arrival where number = ? and material is null", Integer.class, number);
    }

    /** For another account there is none. */
    Optional<Arrival> find(String number, UUID id, String account) {
        return database
                .query(
                        "select " + COLUMNS + " from arrival where number = ? and id = ? and account = ?",
                        (row, n) -> arrival(row),
                        number,
                        id,
                        account)
                .stream()
                .findFirst();
    }

    /** As {@link #find}; nobody else changes it until the transaction ends. */
    Optional<Arrival> hold(Arrival arrival) {
        return database
                .query(
                        "select " + COLUMNS + " from arrival where id = ? for update",
                        (row, n) -> arrival(row),
                        arrival.id())
                .stream()
                .findFirst();
    }

    /** Adds bytes at the position; false where others were there first. */
    boolean append(Arrival arrival, long position, byte[] bytes) {
        boolean fits = database.update(
                        "update arrival set received = received + ?, touched_at = ? where id = ? and received = ?",
                        bytes.length,
                        OffsetDateTime.now(clock),
                        arrival.id(),
                        position)
                == 1;
        if (fits) {
            fragments.put(arrival.id(), position, bytes);
        }
        return fits;
    }

    /** Keeps the last bytes without counting them: that they do no harm is not known yet. */
    void putLast(Arrival arrival, long position, byte[] bytes) {
        fragments.put(arrival.id(), position, bytes);
    }

    void done(Arrival arrival, Material material) {
        database.update("update arrival set received = length, material = ? where id = ?", material.id(), arrival.id());
        fragments.delete(arrival.id());
    }

    void delete(Arrival arrival) {
        database.update("delete from arrival where id = ?", arrival.id());
    }

    /** Deletes what nothing was added to for so long. */
    int expire(Duration silence) {
        return database.update(
                "delete from arrival where touched_at < ?",
                OffsetDateTime.now(clock).minus(silence));
    }

    private static Arrival arrival(ResultSet row) throws SQLException {
        return new Arrival(
                row.getObject("id", UUID.class),
                row.getString("number"),
                MaterialKind.valueOf(row.getString("kind")),
                row.getString("indicator"),
                row.getString("file_name"),
                row.getLong("length"),
                row.getLong("received"),
                row.getObject("material", Long.class));
    }
}
