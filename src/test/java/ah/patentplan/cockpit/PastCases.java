package ah.patentplan.cockpit;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * 往年项目 – cases as the engine and the programme leave them, written by SQL. Of every 20 cases in a row 18 are done; the
 * 20th of each waits for experts, and of those every fifth has an open incident; the 19th was terminated.
 */
final class PastCases {

    static final int UNITS = 5;

    /** Numbers 1 … of the cases, category, unit, and when they began. */
    private static final String SERIES = """
            with series as (
                select i, 'past-' || i as id, k.category, k.process, '2022-' || k.code || '-' || lpad(i::text, 6, '0') as number,
                    'P' || lpad(((i - 1) / 5 + 1)::text, 17, '0') as unit, (i - 1) / 5 + 1 as u,
                    (array['340100', '340200', '340300', '340400'])[((i - 1) / 5) % 4 + 1] as region,
                    timestamp '2022-09-27 08:00' + i * interval '1 minute' as began,
                    i * interval '1 minute' + interval '10 days' as took, i % 20 = 0 as runs, i % 20 = 19 as cut
                from generate_series(1, ?) i
                    join (values (0, 'KEY_CITY', 'keyCity', 'KC'), (1, 'UNIVERSITY_OPERATION', 'universityOperation', 'UO'),
                        (2, 'HIGH_VALUE_PATENT', 'highValuePatent', 'HV'), (3, 'INDUSTRY_CENTRE', 'industryCentre', 'IC'),
                        (4, 'SERVICE_PLATFORM', 'servicePlatform', 'SP')) k (n, category, process, code) on k.n = i % 5)
            """;

    /** The boxes of a case: two called processes with two tasks each. */
    private static final String BOXES = """
            (values ('', 'declarationOpened', '开始申报', 'startEvent', 1), ('', 'submission', '填报申报书', 'callActivity', 2),
                ('-s', 'submissionStarted', '开始填报', 'startEvent', 3),
                ('-s', 'fillInDeclaration', '填写申报书', 'userTask', 4),
                ('-s', 'correctDeclaration', '补正申报材料', 'userTask', 5),
                ('-s', 'declarationSubmitted', '已提交', 'noneEndEvent', 6), ('', 'expertReview', '专家评审', 'callActivity', 7),
                ('-r', 'reviewStarted', '开始评审', 'startEvent', 8), ('-r', 'scoreDeclaration', '专家评分', 'userTask', 9),
                ('-r', 'confirmReviewResult', '确认评审结果', 'userTask', 10),
                ('-r', 'reviewFinished', '评审结束', 'noneEndEvent', 11), ('', 'caseClosed', '项目办结', 'noneEndEvent', 12)
            ) b (part, act, name, type, place)
            """;

    private static final List<String> TABLES = List.of("""
            insert into applicant (credit_code, name, kind, region)
                select distinct unit, '往年第' || u || '示范单位', 'ENTERPRISE', region from series""", """
            insert into declaration (number, year, category, unit, unit_name, region, state, answers, verdicts, version,
                    revision, opened_at, submitted_at)
                select number, 2022, category, unit, '往年第' || u || '示范单位', region,
                    case when runs then 'ACCEPTED' when cut then 'DECLINED' else 'CLOSED' end, '{}', '[]', 0, 0, began, began
                from series""", """
            insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_, end_time_,
                    duration_, start_user_id_, end_act_id_, super_process_instance_id_, root_proc_inst_id_, state_)
                select id || part, id || part, number, p.key_, p.id_, began,
                    case when not runs or part = '-s' then began + took end,
                    case when not runs or part = '-s' then extract(epoch from took) * 1000 end,
                    case when part = '' then 'past' || u end,
                    case when part = '' and not runs and not cut then 'caseClosed' end, case when part <> '' then id end, id,
                    case when runs and part <> '-s' then 'ACTIVE' when cut then 'EXTERNALLY_TERMINATED' else 'COMPLETED' end
                from series cross join (values (''), ('-s'), ('-r')) parts (part)
                    join act_re_procdef p on p.version_ = 1
                        and p.key_ = case part when '' then process when '-s' then 'submission' else 'expertReview' end""", """
            insert into act_hi_actinst (id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_, execution_id_,
                    act_id_, act_name_, act_type_, assignee_, start_time_, end_time_, duration_, act_inst_state_)
                select id || '-' || place, h.proc_def_key_, h.proc_def_id_, id, h.id_, h.id_, act, name, type, null, began,
                    case when not runs or place not in (7, 9) then began + took end, 1000, 0
                from series cross join %s join act_hi_procinst h on h.id_ = id || part
                where not runs or place < 10""".formatted(BOXES), """
            insert into act_hi_taskinst (id_, task_def_key_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_,
                    act_inst_id_, name_, assignee_, start_time_, end_time_)
                select id_ || '-t', act_id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_, id_, act_name_,
                    case act_id_ when 'scoreDeclaration' then 'past-expert' || right(root_proc_inst_id_, 2)
                        when 'confirmReviewResult' then 'province' else 'somebody' end, start_time_, end_time_
                from act_hi_actinst join series on id = root_proc_inst_id_ where act_type_ = 'userTask'""", """
            insert into act_hi_varinst (id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_, name_, var_type_,
                    text_, state_)
                select h.id_ || '-' || v.name, h.proc_def_key_, h.proc_def_id_, id, h.id_, v.name, 'string', v.text, 'CREATED'
                from series join act_hi_procinst h on h.root_proc_inst_id_ = id
                    cross join lateral (values ('category', process), ('region', region), ('unit', unit)) v (name, text)""", """
            insert into act_hi_incident (id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_, create_time_,
                    incident_type_, incident_state_)
                select h.id_ || '-i', h.proc_def_key_, h.proc_def_id_, id, h.id_, began, 'failedJob', 0
                from series join act_hi_procinst h on h.id_ = id || '-r' where i % 100 = 0""");

    private PastCases() {}

    static void write(JdbcTemplate jdbc, int count) {
        TABLES.forEach(table -> jdbc.update(SERIES + table, count));
        jdbc.execute("analyze");
    }
}
