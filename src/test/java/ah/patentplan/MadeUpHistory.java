package ah.patentplan;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** 编造的历史 – many instances in the engine's history, with stays of many lengths; the same whenever the tests run. */
public class MadeUpHistory {

    public static final List<String> BOXES = List.of("confirmRecovery", "decideRecovery", "stateDefence");

    /** Instance n began n times 41 hours after New Year 2022 less a year; every seventh runs, every eleventh was broken off. */
    private static final String INSTANCES = """
            insert into act_hi_procinst (id_, proc_inst_id_, root_proc_inst_id_, business_key_, proc_def_key_, proc_def_id_,
                start_time_, end_time_, duration_, state_)
            select 'made-up-' || n, 'made-up-' || n, 'made-up-' || n, '2021-MU-' || lpad(n::text, 4, '0'), 'recovery', ?,
                began, ended, extract(epoch from ended - began) * 1000,
                case when ended is null then 'ACTIVE' when n % 11 = 0 then 'EXTERNALLY_TERMINATED' else 'COMPLETED' end
            from (select n, timestamp '2021-01-01' + n * interval '41 hours' as began,
                    case when n % 7 > 0 then timestamp '2021-01-01' + n * interval '41 hours'
                        + (n * 7919 % 997) * interval '1 hour 3 seconds' end as ended
                from generate_series(1, ?) n) made_up""";

    /** Each box takes a third of the time that its instance takes. */
    private static final String STAYS = """
            insert into act_hi_actinst (id_, parent_act_inst_id_, proc_def_key_, proc_def_id_, root_proc_inst_id_,
                proc_inst_id_, execution_id_, act_id_, act_name_, act_type_, start_time_, end_time_, duration_,
                act_inst_state_)
            select box || id_, id_, 'recovery', proc_def_id_, id_, id_, id_, box, box, 'userTask', came, went,
                extract(epoch from went - came) * 1000, case when broken and place = 2 then 2 else 0 end
            from (select i.id_, i.proc_def_id_, box, place, i.state_ like '%TERMINATED' as broken,
                    i.start_time_ + place * (i.end_time_ - i.start_time_) / 3 as came,
                    i.start_time_ + (place + 1) * (i.end_time_ - i.start_time_) / 3 as went
                from act_hi_procinst i, (values ('stateDefence', 0), ('decideRecovery', 1), ('confirmRecovery', 2))
                    as boxes (box, place)
                where i.id_ like 'made-up-%' and i.end_time_ is not null
                union all select i.id_, i.proc_def_id_, 'stateDefence', 0, false, i.start_time_, null
                from act_hi_procinst i where i.id_ like 'made-up-%' and i.end_time_ is null) made_up""";

    private static final String INCIDENTS = """
            insert into act_hi_incident (id_, proc_def_key_, proc_def_id_, proc_inst_id_, create_time_, incident_type_,
                activity_id_, incident_state_)
            select 'made-up-' || n, 'recovery', ?, 'made-up-' || n, timestamp '2022-01-01' + n * interval '1 day',
                'failedJob', 'decideRecovery', 0
            from generate_series(1, 5) n""";

    private final JdbcTemplate jdbc;

    MadeUpHistory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void of(String definition, int instances) {
        jdbc.update(INSTANCES, definition, instances);
        jdbc.update(STAYS);
        jdbc.update(INCIDENTS, definition);
    }
}
