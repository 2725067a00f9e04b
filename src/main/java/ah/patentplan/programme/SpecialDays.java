package ah.patentplan.programme;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 节假日表 – the holidays and make-up days of each year as the State Council announces them, kept by the administrator. */
@Component
@Transactional
public class SpecialDays {

    /** 全国年节及纪念日放假办法: a year's announcement names every one of them. */
    private static final List<String> FESTIVALS = List.of("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节");

    private static final RowMapper<SpecialDay> DAY = (row, n) ->
            new SpecialDay(row.getObject("day", LocalDate.class), row.getBoolean("working"), row.getString("name"));

    private final JdbcTemplate jdbc;
    private final Actors actors;
    private final Acts acts;

    SpecialDays(JdbcTemplate jdbc, Actors actors, Acts acts) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.acts = acts;
    }

    /** The days of one year, in their order. */
    @Transactional(readOnly = true)
    public List<SpecialDay> of(int year) {
        return jdbc.query("select * from special_day where extract(year from day) = ? order by day", DAY, year);
    }

    /** The festivals for which the year has no holiday; empty where its calendar is complete. */
    @Transactional(readOnly = true)
    public List<String> missing(int year) {
        List<SpecialDay> days = of(year);
        return FESTIVALS.stream()
                .filter(festival -> days.stream()
                        .noneMatch(day -> !day.working() && day.name().contains(festival)))
                .toList();
    }

    /** Enters a day, or changes what it is; periods that run already keep their end. */
    public void set(SpecialDay day) {
        actors.current().require(Role.ADMINISTRATOR);
        String name = day.name().strip();
        if (name.isEmpty() || name.length() > 20) {
            throw new Refusal("请填写“名称”，不超过20字");
        }
        if (day.working() && !day.isOnWeekend()) {
            throw new Refusal("“日期”%s不是周六或周日，本来就是工作日".formatted(day.day()));
        }
        String before = find(day.day()).map(SpecialDay::shown).orElse("平常日");
        jdbc.update("""
                insert into special_day (day, working, name) values (?, ?, ?)
                on conflict (day) do update set working = excluded.working, name = excluded.name""", day.day(), day.working(), name);
        String after = new SpecialDay(day.day(), day.working(), name).shown();
        acts.enter("修改工作日历", day.day().toString(), "原为%s，改为%s".formatted(before, after));
    }

    /** Makes a day what its weekday says. */
    public void remove(LocalDate day) {
        actors.current().require(Role.ADMINISTRATOR);
        SpecialDay before = find(day).orElseThrow(() -> new Refusal("“日期”" + day + "没有节假日安排"));
        jdbc.update("delete from special_day where day = ?", day);
        acts.enter("修改工作日历", day.toString(), "原为%s，改为平常日".formatted(before.shown()));
    }

    private Optional<SpecialDay> find(LocalDate day) {
        return jdbc.query("select * from special_day where day = ?", DAY, day).stream()
                .findFirst();
    }
}
