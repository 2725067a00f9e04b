package ah.patentplan.audit;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 留痕 – append-only record of acts; the database chains each entry to the one before it. */
@Component
public class Acts {

    /** Computes each hash anew from what the entry says, and looks whether it names the hash of the entry before it. */
    private static final String CHAINED = """
            select a.*, a.hash = encode(sha256(convert_to(concat_ws(E'\\x1f', a.previous_hash, a.no,
                    to_char(a.done_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                    a.actor, a.address, a.act, a.subject, a.detail, a.refused), 'UTF8')), 'hex')
                and a.previous_hash = coalesce((select before.hash from act before where before.no = a.no - 1),
                    case when a.no = 1 then repeat('0', 64) end, '') as sound
            from act a where a.subject = any (?)""";

    private final JdbcTemplate jdbc;
    private final Actors actors;
    private final Clock clock;

    Acts(JdbcTemplate jdbc, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Enters an act in the transaction that does it, so that neither stands without the other.
     *
     * @param act what was done, in Chinese (提交申报书)
     * @param subject number of the declaration, panel, meeting … it was done to
     * @param detail why and how; no personal values
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(String act, String subject, String detail) {
        insert(act, subject, detail, false);
    }

    /** Enters a refused attempt; call it after the refused transaction was rolled back. */
    @Transactional
    public void enterRefusal(String act, String subject, String reason) {
        insert(act, subject, reason, true);
    }

    /** The acts done to a subject, oldest first. */
    @Transactional(readOnly = true)
    public List<Act> of(String subject) {
        return jdbc.query("select * from act where subject = ? order by no", (row, index) -> act(row), subject);
    }

    /**
     * A page of the acts done to any of the subjects, oldest first, each with its place in the chain.
     *
     * @param first counted from 0
     */
    @Transactional(readOnly = true)
    public List<ChainedAct> chained(Collection<String> subjects, int first, int size) {
        return jdbc.query(
                CHAINED + " order by no limit ? offset ?",
                (row, index) -> new ChainedAct(
                        act(row), row.getString("address"), row.getString("hash"), row.getBoolean("sound")),
                subjects.toArray(String[]::new),
                size,
                first);
    }

    /** How many acts the subjects have, and how many of these do not fit into the chain. */
    @Transactional(readOnly = true)
    public ChainedAct.Sum sum(Collection<String> subjects) {
        return jdbc.queryForObject(
                "select count(*) as acts, count(*) filter (where not sound) as broken from (" + CHAINED + ") chained",
                (row, index) -> new ChainedAct.Sum(row.getLong("acts"), row.getLong("broken")),
                (Object) subjects.toArray(String[]::new));
    }

    private static Act act(ResultSet row) throws SQLException {
        return new Act(
                row.getLong("no"),
                row.getTimestamp("done_at").toInstant(),
                row.getString("actor"),
                row.getString("act"),
                row.getString("detail"),
                row.getBoolean("refused"));
    }

    private void insert(String act, String subject, String detail, boolean refused) {
        Actor actor = actors.current();
        jdbc.update(
                "insert into act (done_at, actor, address, act, subject, detail, refused) values (?, ?, ?, ?, ?, ?, ?)",
                Timestamp.from(clock.instant()),
                actor.id(),
                actors.address(),
                act,
                subject,
                detail,
                refused);
    }
}
