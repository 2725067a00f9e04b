package ah.patentplan.cockpit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 规则统计 – how often a table was asked and its rules fired; whoever calls has looked whether it may be read. */
@Component
class TableStatistics {

    private static final String ASKED = """
            from act_hi_decinst asked
            where asked.dec_def_id_ = :definition and asked.eval_time_ >= :start and asked.eval_time_ < :end""";

    /** A rule with several results fires once. */
    private static final String FIRED = """
            select fired.rule_id_ as id, count(distinct fired.dec_inst_id_) as times
            from act_hi_dec_out fired
            where fired.dec_inst_id_ in (select asked.id_ %s)
            group by fired.rule_id_ order by fired.rule_id_""".formatted(ASKED);

    private static final String WITHOUT_RULE = "select count(*) " + ASKED
            + " and not exists (select from act_hi_dec_out fired where fired.dec_inst_id_ = asked.id_)";

    private final JdbcClient database;

    TableStatistics(JdbcClient database) {
        this.database = database;
    }

    /** 规则 – in how many evaluations it fired. */
    record Rule(String id, long times) {}

    long asked(String definition, Period period) {
        return number("select count(*) " + ASKED, definition, period);
    }

    /** Evaluations in which no rule fired. */
    long withoutRule(String definition, Period period) {
        return number(WITHOUT_RULE, definition, period);
    }

    /** The rules that fired at all. */
    List<Rule> rules(String definition, Period period) {
        return spoken(FIRED, definition, period)
                .query((row, index) -> new Rule(row.getString("id"), row.getLong("times")))
                .list();
    }

    private long number(String question, String definition, Period period) {
        return spoken(question, definition, period).query(Long.class).single();
    }

    private JdbcClient.StatementSpec spoken(String question, String definition, Period period) {
        return database.sql(question)
                .param("definition", definition)
                .param("start", period.start())
                .param("end", period.end());
    }
}
