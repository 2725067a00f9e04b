package ah.patentplan.workflow;

import ah.patentplan.Course;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.JdbcTemplate;

/** 已拨付项目 – projects whose case stands right after the first payment, and what has happened to them since. */
class PaidProjects {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Course course;
    private final TimeTravel travel;
    private final Processes processes;
    private final Declarations declarations;
    private final RuntimeService runtime;
    private final JdbcTemplate jdbc;

    PaidProjects(
            Course course,
            TimeTravel travel,
            Processes processes,
            Declarations declarations,
            RuntimeService runtime,
            JdbcTemplate jdbc) {
        this.course = course;
        this.travel = travel;
        this.processes = processes;
        this.declarations = declarations;
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    /** A project of the account's unit, its guidance just begun. */
    String of(String account) {
        String number = course.submitted(account);
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .rootProcessInstances()
                .list()
                .forEach(running -> runtime.deleteProcessInstance(running.getId(), "test"));
        jdbc.update("update declaration set state = 'CONTRACTED' where number = ?", number);
        jdbc.update("delete from letter where number = ?", number);
        Declaration project = declarations.of(number);
        Map<String, Object> constants = Map.of(
                "category", project.category().process(),
                "region", project.region(),
                "unit", project.unit(),
                "year", project.year());
        processes.start("guidance", project.year(), number, constants);
        return number;
    }

    /** Moves the clock to one o'clock of the day; what falls due on the way has happened. */
    void moveTo(LocalDate day) {
        course.as("admin", () -> {
            travel.moveTo(day.atTime(1, 0).atZone(ZONE).toInstant());
            return null;
        });
    }

    /** Kinds of the letters about a project, each after who reads it. */
    List<String> letters(String number) {
        return jdbc.queryForList("""
                select case when recipient like 'unit-%' then 'unit' when recipient like 'cityBureau-%' then 'city'
                    else 'province' end || ' ' || kind
                from letter where number = ? order by id""", String.class, number);
    }

    int acts(String number, String act) {
        return jdbc.queryForObject(
                "select count(*) from act where subject = ? and act = ?", Integer.class, number, act);
    }

    long running(String number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .count();
    }
}
