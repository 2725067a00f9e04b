package ah.patentplan.decision;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 来访限制 – how often somebody who is not logged in may file from one network address within a day. */
@Component
class ObjectionLimit {

    private final JdbcTemplate jdbc;
    private final Actors actors;
    private final Clock clock;
    private final int perDay;

    ObjectionLimit(
            JdbcTemplate jdbc,
            Actors actors,
            Clock clock,
            @Value("${patent-plan.objection.attempts-per-day}") int perDay) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
        this.perDay = perDay;
    }

    /** Counts this attempt, whatever becomes of it; refused where there were too many. */
    @Transactional
    void count() {
        String address = actors.address();
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.queryForList("select pg_advisory_xact_lock(hashtext(?))", "objection" + address);
        jdbc.update("delete from objection_attempt where made_at <= ?", now.minusDays(1));
        int before =
                jdbc.queryForObject("select count(*) from objection_attempt where address = ?", Integer.class, address);
        if (before >= perDay) {
            throw new Refusal("您的网络地址一天内提交次数过多，请明天再试，或者以书面形式提出");
        }
        jdbc.update("insert into objection_attempt values (?, ?)", address, now);
    }
}
