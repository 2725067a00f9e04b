package ah.patentplan.audit;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 留痕 – append-only record of acts; the database chains each entry to the one before it. */
@Component
public class Acts {

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
        return jdbc.query(
                "select * from act where subject = ? order by no",
                (row, index) -> new Act(
                        row.getLong("no"),
                        row.getTimestamp("done_at").toInstant(),
                        row.getString("actor"),
                        row.getString("act"),
                        row.getString("detail"),
                        row.getBoolean("refused")),
                subject);
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
