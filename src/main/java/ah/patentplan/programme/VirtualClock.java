package ah.patentplan.programme;

import ah.patentplan.access.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** 演练时钟 – runs ahead of the real time by an offset that only grows; absent in production. */
@Component
@Profile("!production")
public class VirtualClock extends Clock {

    private final JdbcTemplate jdbc;
    private volatile Duration ahead;

    VirtualClock(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.ahead = Duration.ofMillis(jdbc.queryForObject("select ahead_millis from installation", Long.class));
    }

    @Override
    public ZoneId getZone() {
        return Clocks.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the installation has one zone");
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    /** How far the clock runs ahead of the real time. */
    public Duration ahead() {
        return ahead;
    }

    public void requireForward(Instant target) {
        if (target.isBefore(instant())) {
            throw new Refusal("演练时钟只能向前拨动");
        }
    }

    /** Moves the clock to a later time and keeps it over a restart; an earlier one is refused. */
    public void moveTo(Instant target) {
        requireForward(target);
        // whole milliseconds, rounded up: what reads the clock by them must not still stand before the target
        Duration next =
                Duration.between(Instant.now(), target).plusNanos(999_999).truncatedTo(ChronoUnit.MILLIS);
        jdbc.update("update installation set ahead_millis = ?", next.toMillis());
        ahead = next;
    }
}
