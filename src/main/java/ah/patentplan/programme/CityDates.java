package ah.patentplan.programme;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 市局报送日期 – by when a city wants to have what it is to recommend; a local rule, before the deadline [policy]. */
@Component
public class CityDates {

    private final JdbcTemplate jdbc;
    private final Programmes programmes;
    private final Actors actors;
    private final Acts acts;
    private final Clock clock;

    CityDates(JdbcTemplate jdbc, Programmes programmes, Actors actors, Acts acts, Clock clock) {
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.actors = actors;
        this.acts = acts;
        this.clock = clock;
    }

    /** Empty where the city named none. */
    public Optional<Instant> of(int year, String region) {
        return jdbc
                .queryForList(
                        "select until from city_date where year = ? and region = ?", Timestamp.class, year, region)
                .stream()
                .map(Timestamp::toInstant)
                .findFirst();
    }

    /** Names another time for the region of the bureau that acts; it lies ahead and before the year's deadline. */
    @Transactional
    public void set(int year, Instant until) {
        Actor actor = actors.current();
        actor.require(Role.CITY_BUREAU);
        String region = actor.region().orElseThrow(() -> new Refusal("您的账号没有绑定地区"));
        if (until.isBefore(clock.instant())) {
            throw new Refusal("“市局报送日期”不能早于现在");
        }
        if (!until.isBefore(programmes.of(year).deadline())) {
            throw new Refusal("“市局报送日期”应早于省局受理截止时间");
        }
        String before = of(year, region).map(Instant::toString).orElse("无");
        jdbc.update("""
                insert into city_date values (?, ?, ?)
                on conflict (year, region) do update set until = excluded.until""", year, region, Timestamp.from(until));
        acts.enter("设置市局报送日期", year + " " + region, "原为%s，改为%s".formatted(before, until));
    }
}
