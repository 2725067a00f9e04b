package ah.patentplan.cockpit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 流程统计 – adds up the engine's history of one version of a process; whoever calls has looked whether it may be read. */
@Component
class DefinitionStatistics {

    private static final String INSTANCES = """
            with instance as (
                select start_time_, end_time_, duration_, state_ like '%%TERMINATED' as broken, %s
                from act_hi_procinst
                where proc_def_id_ = :definition and start_time_ < :end
                  and (end_time_ is null or end_time_ >= :start))
            select %s from instance""".formatted(Figures.OVER, Figures.SELECTED);

    /** What surrounds the repetitions of a box is no stay of its own. */
    private static final String BOXES = """
            with stay as (
                select act_id_, act_name_, act_type_, start_time_, end_time_, duration_,
                       act_inst_state_ is not distinct from 2 as broken, %s
                from act_hi_actinst
                where proc_def_id_ = :definition and start_time_ < :end
                  and (end_time_ is null or end_time_ >= :start) and act_type_ <> 'multiInstanceBody'),
            incident as (
                select activity_id_, count(*) as incidents from act_hi_incident
                where proc_def_id_ = :definition and create_time_ >= :start and create_time_ < :end
                group by activity_id_)
            select act_id_, max(act_name_) as name, max(act_type_) as type,
                   coalesce(max(incident.incidents), 0) as incidents, %s
            from stay left join incident on incident.activity_id_ = stay.act_id_
            group by act_id_ order by act_id_""".formatted(Figures.OVER, Figures.SELECTED);

    private final JdbcClient database;

    DefinitionStatistics(JdbcClient database) {
        this.database = database;
    }

    /** 环节 – a box that somebody came to or stood in. */
    record Box(String id, String name, String type, long incidents, Figures figures) {}

    Figures instances(String definition, Period period) {
        return asked(INSTANCES, definition, period)
                .query((row, index) -> Figures.of(row))
                .single();
    }

    List<Box> boxes(String definition, Period period) {
        return asked(BOXES, definition, period)
                .query((row, index) -> new Box(
                        row.getString("act_id_"),
                        row.getString("name"),
                        row.getString("type"),
                        row.getLong("incidents"),
                        Figures.of(row)))
                .list();
    }

    private JdbcClient.StatementSpec asked(String question, String definition, Period period) {
        return database.sql(question)
                .param("definition", definition)
                .param("start", period.start())
                .param("end", period.end());
    }
}
