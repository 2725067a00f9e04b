package ah.patentplan.declaration;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 保管期限 – for how long the files of a declaration are kept, by what became of it; counted from the year after its own. */
@Component
@Transactional(readOnly = true)
public class Retention {

    private final JdbcTemplate jdbc;
    private final Actors actors;
    private final Clock clock;

    Retention(JdbcTemplate jdbc, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /** 期限 – one rule: years from 1 January after the year of the programme. */
    public record Period(String fate, String title, int years, String basis) {}

    /** 到期档案 – a declaration whose files need no longer be kept from this day on. */
    public record Expired(String number, String unitName, String title, LocalDate keptUntil) {}

    public List<Period> periods() {
        return jdbc.query(
                "select fate, title, years, basis from retention order by years desc",
                (row, n) -> new Period(row.getString(1), row.getString(2), row.getInt(3), row.getString(4)));
    }

    /** What has reached the end of its period, oldest first, at most a thousand; nothing is destroyed by itself. */
    public List<Expired> expired() {
        actors.current().require(Role.PROVINCE_OFFICE, Role.AUDITOR);
        return jdbc.query(
                """
                select number, unit_name, title, kept_until from (
                    select number, unit_name, case when submitted_at is null then 'NOT_SUBMITTED'
                        when coalesce(ended_from, state) in ('APPROVED', 'CONTRACTED', 'EVALUATED', 'CLOSED') then 'APPROVED'
                        else 'NOT_APPROVED' end as fate, year
                    from declaration) as fates
                join retention using (fate)
                cross join lateral (select make_date(year + 1 + years, 1, 1) as kept_until) as term
                where kept_until <= ? order by kept_until, number limit 1000""",
                (row, n) -> new Expired(
                        row.getString(1), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class)),
                LocalDate.now(clock));
    }
}
