package ah.patentplan.cockpit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 查询语句 – criteria as conditions of SQL with their values; only what the person may read meets them. */
final class CaseConditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final boolean reachingData;

    CaseConditions(CaseCriteria asked, List<String> readable) {
        values.put("readable", readable.toArray(String[]::new));
        conditions.add("p.super_process_instance_id_ is null");
        conditions.add("p.proc_def_key_ = any (:readable)");
        ofTheCase(asked);
        ofItsCourse(asked);
        int ofTheEngine = conditions.size();
        ofItsDeclaration(asked);
        reachingData = conditions.size() > ofTheEngine;
    }

    /** They stand behind {@code where}. */
    String sql() {
        return String.join(" and ", conditions);
    }

    /** Whether they ask for what the engine does not know by itself. */
    boolean isReachingData() {
        return reachingData;
    }

    Map<String, Object> values() {
        return values;
    }

    private void ofTheCase(CaseCriteria asked) {
        add("number", asked.number(), "strpos(p.business_key_, upper(:number)) > 0");
        add("process", asked.process(), "p.proc_def_key_ = :process");
        add("states", asked.state() == null ? null : asked.state().names(), "p.state_ = any (:states)");
        if (asked.startedFrom() != null) {
            add("startedFrom", asked.startedFrom().atStartOfDay(), "p.start_time_ >= :startedFrom");
        }
        if (asked.startedTo() != null) {
            add("startedTo", asked.startedTo().plusDays(1).atStartOfDay(), "p.start_time_ < :startedTo");
        }
        if (asked.endedFrom() != null) {
            add("endedFrom", asked.endedFrom().atStartOfDay(), "p.end_time_ >= :endedFrom");
        }
        if (asked.endedTo() != null) {
            add("endedTo", asked.endedTo().plusDays(1).atStartOfDay(), "p.end_time_ < :endedTo");
        }
    }

    private void ofItsDeclaration(CaseCriteria asked) {
        add(
                "unit",
                asked.unit(),
                "(strpos(coalesce(d.unit_name, a.name), :unit) > 0 or coalesce(d.unit, c.unit) = :unit)");
        add("category", asked.category(), "coalesce(c.category, p.proc_def_key_) = :category");
        add("region", asked.region(), "coalesce(d.region, c.region) = :region");
        add("standing", asked.standing(), "d.state = :standing");
    }

    private void ofItsCourse(CaseCriteria asked) {
        if (Boolean.TRUE.equals(asked.incident())) {
            conditions.add("""
                    p.id_ in (select i.root_proc_inst_id_ from act_hi_incident i
                        where i.incident_state_ = 0 and i.proc_def_key_ = any (:readable))""");
        }
        add("stage", asked.stage(), """
                p.id_ in (select s.root_proc_inst_id_ from act_hi_actinst s
                    where s.act_id_ = :stage and s.proc_def_key_ = any (:readable)%s)""".formatted(
                        Boolean.TRUE.equals(asked.passed()) ? "" : " and s.end_time_ is null"));
        add("person", asked.person(), """
                p.id_ in (select b.id_ from act_hi_procinst b where b.start_user_id_ = :person
                    union all select t.root_proc_inst_id_ from act_hi_taskinst t
                        where (t.assignee_ = :person or t.owner_ = :person) and t.proc_def_key_ = any (:readable)
                    union all select o.root_proc_inst_id_ from act_hi_op_log o
                        where o.user_id_ = :person and o.proc_def_key_ = any (:readable))""");
    }

    private void add(String name, Object value, String condition) {
        if (value != null && !value.toString().isBlank()) {
            values.put(name, value instanceof String text ? text.strip() : value);
            conditions.add(condition);
        }
    }
}
