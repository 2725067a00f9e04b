package ah.patentplan.rehearsal;

import ah.patentplan.workflow.RehearsalStage;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** 不变量 – what holds at the end of a rehearsal, whatever was played; each breach a sentence. */
@Component
@Profile("rehearsal")
class Invariants {

    private static final String LEDGER =
            "select concat_ws(' ', '台账：', rule, number, year, category, figures) from ledger_breach";
    /** Each act carries the hash of the one before it, and its own is that of its content. */
    private static final String CHAIN = """
            select '留痕：第' || no || '条与前一条不相接或内容已变' from (
                select no, hash, previous_hash, lag(hash, 1, repeat('0', 64)) over (order by no) as before,
                    encode(sha256(convert_to(concat_ws(E'\\x1f', previous_hash, no,
                        to_char(done_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                        actor, address, act, subject, detail, refused), 'UTF8')), 'hex') as own
                from act) chained
            where previous_hash <> before or hash <> own order by no limit 10""";

    private static final String INCIDENTS = """
            select '异常：' || activity_id_ || ' ' || coalesce(incident_msg_, '') from act_ru_incident""";
    /** 身份证号 and mobile numbers stand in no table of the engine. */
    private static final String PERSONAL = """
            select distinct '流程表中有个人信息：' || place || ' ' || name from (
                select 'ACT_RU_VARIABLE' as place, name_ as name, text_ as text from act_ru_variable
                union all select 'ACT_HI_VARINST', name_, text_ from act_hi_varinst
                union all select 'ACT_HI_DETAIL', name_, text_ from act_hi_detail
                union all select 'ACT_HI_DEC_IN', clause_name_, text_ from act_hi_dec_in
                union all select 'ACT_GE_BYTEARRAY', name_, convert_from(bytes_, 'UTF8') from act_ge_bytearray
                    where deployment_id_ is null and name_ is not null) kept
            where text ~ '\\m(\\d{17}[\\dX]|1[3-9]\\d{9})\\M'""";
    /** A case whose declaration has ended has no process any more. */
    private static final String UNENDED = """
            select '申报 ' || d.number || ' 已是终态（' || d.state || '），流程仍在办理'
            from declaration d join act_ru_execution e on e.business_key_ = d.number and e.parent_id_ is null
            where e.super_exec_ is null
                and d.state in ('DECLINED', 'LATE', 'REFUSED', 'NOT_APPROVED', 'CLOSED', 'WITHDRAWN', 'CANCELLED', 'GIVEN_UP')""";

    private static final String STANDING = """
            select '申报 ' || number || ' 到演练结束仍未办结，状态 ' || state from declaration
            where state not in ('DECLINED', 'LATE', 'REFUSED', 'NOT_APPROVED', 'CLOSED', 'WITHDRAWN', 'CANCELLED',
                'GIVEN_UP', 'REVOKED') order by number""";
    private static final String MAILED = "select '已寄出信件：' || kind from letter where mailed_at is not null";

    private final JdbcTemplate jdbc;
    private final RehearsalStage stage;

    Invariants(JdbcTemplate jdbc, RehearsalStage stage) {
        this.jdbc = jdbc;
        this.stage = stage;
    }

    /** What is broken; empty where all holds. */
    List<String> broken() {
        List<String> broken = new ArrayList<>();
        for (String rule : List.of(LEDGER, CHAIN, INCIDENTS, PERSONAL, UNENDED, STANDING, MAILED)) {
            broken.addAll(jdbc.queryForList(rule, String.class));
        }
        stage.abandoned().forEach(job -> broken.add("作业 %s 不再重试：%s".formatted(job.box(), job.failure())));
        return broken;
    }
}
