package ah.patentplan.cockpit;

import ah.patentplan.access.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 项目查询 – finds running and finished cases, however many, in the engine's history and the programme's data. A case that
 * is no declaration (panel, objection …) knows its unit, region and category by its constants.
 */
@Component
@Transactional(readOnly = true)
class CaseSearch {

    private static final int FETCHED_AT_ONCE = 1000;

    private static final String CASES = "from act_hi_procinst p ";

    private static final String DATA = """
                left join act_re_procdef n on n.id_ = p.proc_def_id_
                left join declaration d on d.number = p.business_key_
                left join lateral (
                    select max(v.text_) filter (where v.name_ = 'unit') as unit,
                        max(v.text_) filter (where v.name_ = 'region') as region,
                        max(v.text_) filter (where v.name_ = 'category') as category
                    from act_hi_varinst v
                    where d.number is null and v.proc_inst_id_ = p.id_ and v.name_ in ('unit', 'region', 'category')
                ) c on true
                left join applicant a on a.credit_code = c.unit::char(18)
                left join region r on r.code = coalesce(d.region, c.region::char(6))
            """;

    // what merely surrounds or joins is no stage
    private static final String FOUND = """
            select p.id_ as id, p.business_key_ as number, coalesce(n.name_, p.proc_def_key_) as process,
                coalesce(d.unit_name, a.name) as unit, r.name as region, d.state as standing, p.state_ as state,
                case when p.end_time_ is null
                    then (select string_agg(distinct coalesce(s.act_name_, s.act_id_), '、') from act_hi_actinst s
                        where s.root_proc_inst_id_ = p.id_ and s.end_time_ is null and s.proc_def_key_ = any (:readable)
                            and s.act_type_ not in ('callActivity', 'subProcess', 'multiInstanceBody')
                            and s.act_type_ not like '%Gateway')
                    else (select max(s.act_name_) from act_hi_actinst s
                        where s.proc_inst_id_ = p.id_ and s.act_id_ = p.end_act_id_) end as stage,
                (select count(*) from act_hi_incident i where i.root_proc_inst_id_ = p.id_
                    and i.incident_state_ = 0 and i.proc_def_key_ = any (:readable)) as incidents,
                p.start_time_ as started, p.end_time_ as ended, p.duration_ as duration
            """;

    private static final String TALLIES = """
            select p.proc_def_key_ as process,
                (select n.name_ from act_re_procdef n where n.key_ = p.proc_def_key_ order by n.version_ desc limit 1) as name,
                count(*) as all, count(*) filter (where p.state_ = 'ACTIVE') as running,
                count(*) filter (where p.state_ = 'COMPLETED') as completed, count(i.root) as incidents
            from act_hi_procinst p
                left join (select distinct root_proc_inst_id_ as root from act_hi_incident
                    where incident_state_ = 0 and proc_def_key_ = any (:readable)) i on i.root = p.id_
            where p.super_process_instance_id_ is null and p.proc_def_key_ = any (:readable)
            group by p.proc_def_key_ order by p.proc_def_key_""";

    private static final Map<String, String> COLUMNS = Map.of(
            "number", "p.business_key_",
            "process", "coalesce(n.name_, p.proc_def_key_)",
            "unit", "coalesce(d.unit_name, a.name)",
            "region", "r.code",
            "standing", "d.state",
            "state", "p.state_",
            "started", "p.start_time_",
            "ended", "p.end_time_",
            "duration", "p.duration_");

    private final ReadableDefinitions readable;
    private final JdbcClient jdbc;

    CaseSearch(ReadableDefinitions readable, DataSource database) {
        this.readable = readable;
        JdbcTemplate inPortions = new JdbcTemplate(database);
        inPortions.setFetchSize(FETCHED_AT_ONCE);
        this.jdbc = JdbcClient.create(inPortions);
    }

    /** 数量 – of one process; {@code incidents} counts the cases that have open ones. */
    record Tally(String process, String name, long all, long running, long completed, long incidents) {}

    /**
     * 排序.
     *
     * @param sort as the columns of a found case are called; null: the start
     * @param ascending else the largest or latest first
     */
    record Order(String sort, Boolean ascending) {

        /** What has no value comes last; cases of the same value always come in the same order. */
        private String sql() {
            String direction = Boolean.TRUE.equals(ascending) ? " asc" : " desc";
            return " order by " + column() + direction + " nulls last, p.id_" + direction;
        }

        private boolean isReachingData() {
            return !column().startsWith("p.");
        }

        private String column() {
            String column = COLUMNS.get(sort == null ? "started" : sort);
            if (column == null) {
                throw new Refusal("不能按“%s”排序".formatted(sort));
            }
            return column;
        }
    }

    /** A page of the cases, {@code first} counted from 0. */
    List<FoundCase> page(CaseCriteria asked, Order order, int first, int size) {
        CaseConditions conditions = conditions(asked);
        String cases = conditions.isReachingData() || order.isReachingData() ? CASES + DATA : CASES;
        // what is not on the page is not joined for nothing
        return jdbc.sql("%s where p.id_ in (select p.id_ %s where %s %s offset :first limit :size) %s"
                        .formatted(FOUND + CASES + DATA, cases, conditions.sql(), order.sql(), order.sql()))
                .params(conditions.values())
                .param("first", first)
                .param("size", size)
                .query(FoundCase::of)
                .list();
    }

    long count(CaseCriteria asked) {
        CaseConditions conditions = conditions(asked);
        String cases = conditions.isReachingData() ? CASES + DATA : CASES;
        return jdbc.sql("select count(*) %s where %s".formatted(cases, conditions.sql()))
                .params(conditions.values())
                .query(Long.class)
                .single();
    }

    /** How many cases there are of each process. */
    List<Tally> tallies() {
        return jdbc.sql(TALLIES)
                .param("readable", readable.processKeys().toArray(String[]::new))
                .query(Tally.class)
                .list();
    }

    /** All of them, read in portions within the caller's transaction. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    Stream<FoundCase> all(CaseCriteria asked, Order order) {
        CaseConditions conditions = conditions(asked);
        return jdbc
                .sql("%s where %s %s".formatted(FOUND + CASES + DATA, conditions.sql(), order.sql()))
                .params(conditions.values())
                .query(FoundCase::of)
                .stream();
    }

    private CaseConditions conditions(CaseCriteria asked) {
        return new CaseConditions(asked, readable.processKeys());
    }
}
