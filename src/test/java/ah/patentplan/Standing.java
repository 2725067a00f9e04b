package ah.patentplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** 现状 – where everything stands: tasks, their people, variables, cases, releases, accounts, declarations. */
public class Standing {

    private static final String EVERYTHING = """
            select 'task ' || t::text from
                (select id_, task_def_key_, assignee_, owner_, delegation_, suspension_state_ from act_ru_task) t
            union all select 'link ' || l::text from
                (select type_, user_id_, group_id_, task_id_, proc_def_id_ from act_ru_identitylink) l
            union all select 'variable ' || v::text from
                (select name_, execution_id_, task_id_, text_, double_, long_ from act_ru_variable) v
            union all select 'execution ' || e::text from
                (select id_, act_id_, business_key_, suspension_state_ from act_ru_execution) e
            union all select 'release ' || id_ from act_re_deployment
            union all select 'filter ' || id_ || name_ from act_ru_filter
            union all select 'right ' || a::text from act_ru_authorization a
            union all select 'member ' || m::text from act_id_membership m
            union all select 'account ' || id_ from act_id_user
            union all select 'declaration ' || number || state from declaration
            order by 1""";

    private final JdbcTemplate jdbc;

    Standing(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What is tried changes nothing; gives its answer back. */
    public Caller.Answer isTheSameAfter(Supplier<Caller.Answer> attempt) {
        List<String> before = all();
        Caller.Answer answer = attempt.get();
        List<String> after = all();
        List<String> changes = Stream.concat(
                        after.stream().filter(line -> !before.contains(line)),
                        before.stream().filter(line -> !after.contains(line)))
                .toList();
        assertThat(changes).as(answer.toString()).isEmpty();
        return answer;
    }

    private List<String> all() {
        return jdbc.queryForList(EVERYTHING, String.class);
    }

    /** A digest of every table by its name, but of the record of acts, which holds refusals too, and of counters. */
    public Map<String, String> tables() {
        Map<String, String> digests = new TreeMap<>();
        jdbc.queryForList(
                        "select table_name from information_schema.tables where table_schema = 'public'"
                                + " and table_type = 'BASE TABLE' and table_name <> 'act' and table_name not like '%meter_log'",
                        String.class)
                .forEach(table -> digests.put(
                        table,
                        jdbc.queryForObject(
                                "select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from \"" + table
                                        + "\" t",
                                String.class)));
        return digests;
    }
}
