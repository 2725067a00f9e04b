package ah.patentplan.cockpit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * 查询条件 – what is asked of the cases; null or blank asks for nothing, several are met together.
 *
 * @param number part of it
 * @param unit part of its name, or its whole credit code
 * @param category the process of a category, which finds panels, objections … of the category too
 * @param process key of the process of the case itself
 * @param region six-digit code
 * @param standing 申报状态
 * @param incident only with open ones
 * @param stage id of a box in the case or in what it called
 * @param passed the case was at the stage once, else it stands there now
 * @param person account that started the case, had or did a task, or acted on it at the engine
 */
record CaseCriteria(
        String number,
        String unit,
        String category,
        String process,
        String region,
        CaseState state,
        String standing,
        Boolean incident,
        String stage,
        Boolean passed,
        @DateTimeFormat(iso = ISO.DATE) LocalDate startedFrom,
        @DateTimeFormat(iso = ISO.DATE) LocalDate startedTo,
        @DateTimeFormat(iso = ISO.DATE) LocalDate endedFrom,
        @DateTimeFormat(iso = ISO.DATE) LocalDate endedTo,
        String person) {

    /** What is asked, for the record. */
    String said() {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("编号", number);
        asked.put("申报单位", unit);
        asked.put("类别", category);
        asked.put("流程", process);
        asked.put("地区", region);
        asked.put("状态", state == null ? null : state.title());
        asked.put("申报状态", standing);
        asked.put("有故障", Boolean.TRUE.equals(incident) ? "是" : null);
        asked.put(Boolean.TRUE.equals(passed) ? "曾经过环节" : "当前环节", stage);
        asked.put("开始不早于", startedFrom);
        asked.put("开始不晚于", startedTo);
        asked.put("结束不早于", endedFrom);
        asked.put("结束不晚于", endedTo);
        asked.put("办理人", person);
        asked.values().removeIf(value -> value == null || value.toString().isBlank());
        return asked.isEmpty() ? "全部" : asked.toString();
    }
}
