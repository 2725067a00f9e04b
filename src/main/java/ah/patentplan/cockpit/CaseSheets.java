package ah.patentplan.cockpit;

import ah.patentplan.cockpit.PrintedCase.Column;
import ah.patentplan.cockpit.PrintedCase.Sheet;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.springframework.stereotype.Component;

/** 办理表 – the engine's history of one process instance as tables, as far as the person logged in may read it. */
@Component
class CaseSheets {

    private final HistoryService history;

    CaseSheets(HistoryService history) {
        this.history = history;
    }

    List<Sheet> of(String instance) {
        List<HistoricActivityInstance> stays = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list();
        Map<String, String> places = stays.stream()
                .filter(stay -> stay.getActivityName() != null)
                .collect(Collectors.toMap(
                        HistoricActivityInstance::getId,
                        HistoricActivityInstance::getActivityName,
                        (one, same) -> one));
        return List.of(
                stays(stays), tasks(instance), decisions(instance), variables(instance, places), incidents(instance));
    }

    private static Sheet stays(List<HistoricActivityInstance> stays) {
        return sheet(
                "环节",
                "环节=28,类型=10,开始=17,结束=17,历时=10,办理人=10,状态=8",
                stays.stream()
                        .map(stay -> row(
                                named(stay.getActivityName(), stay.getActivityId()),
                                EngineWords.kind(stay.getActivityType()),
                                EngineWords.time(stay.getStartTime()),
                                EngineWords.time(stay.getEndTime()),
                                EngineWords.duration(stay.getDurationInMillis()),
                                stay.getAssignee(),
                                stay.isCanceled() ? "已取消" : stay.getEndTime() == null ? "办理中" : "已办结")));
    }

    private Sheet tasks(String instance) {
        List<HistoricTaskInstance> tasks = history.createHistoricTaskInstanceQuery()
                .processInstanceId(instance)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list();
        return sheet(
                "任务",
                "任务=26,送达=17,办结=17,期限=17,历时=11,办理人=12",
                tasks.stream()
                        .map(task -> row(
                                named(task.getName(), task.getTaskDefinitionKey()),
                                EngineWords.time(task.getStartTime()),
                                EngineWords.time(task.getEndTime()),
                                EngineWords.time(task.getDueDate()),
                                EngineWords.duration(task.getDurationInMillis()),
                                task.getAssignee())));
    }

    private Sheet decisions(String instance) {
        List<HistoricDecisionInstance> decisions = history.createHistoricDecisionInstanceQuery()
                .processInstanceId(instance)
                .includeInputs()
                .includeOutputs()
                .disableCustomObjectDeserialization()
                .orderByEvaluationTime()
                .asc()
                .list();
        return sheet(
                "规则判断", "规则表=20,时间=14,输入=32,命中规则=8,结果=26", decisions.stream().map(CaseSheets::decision));
    }

    private static List<String> decision(HistoricDecisionInstance decision) {
        Stream<String> inputs = decision.getInputs().stream()
                .map(input -> named(input.getClauseName(), input.getClauseId()) + "＝" + text(input.getValue()));
        Stream<String> rules = decision.getOutputs().stream()
                .map(output -> Objects.toString(output.getRuleOrder(), ""))
                .distinct();
        Stream<String> outputs = decision.getOutputs().stream()
                .map(output -> named(output.getClauseName(), output.getVariableName()) + "＝" + text(output.getValue()));
        return row(
                named(decision.getDecisionDefinitionName(), decision.getDecisionDefinitionKey()),
                EngineWords.time(decision.getEvaluationTime()),
                inputs.collect(Collectors.joining("；")),
                rules.collect(Collectors.joining("、")),
                outputs.collect(Collectors.joining("；")));
    }

    private Sheet variables(String instance, Map<String, String> places) {
        List<HistoricVariableInstance> variables = history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .disableCustomObjectDeserialization()
                .orderByVariableName()
                .asc()
                .list();
        return sheet(
                "变量（最后的值）",
                "变量=22,所在环节=20,类型=8,值=50",
                variables.stream()
                        .map(variable -> row(
                                variable.getName(),
                                places.getOrDefault(variable.getActivityInstanceId(), ""),
                                variable.getTypeName(),
                                text(variable.getTypedValue().getValue()))));
    }

    private Sheet incidents(String instance) {
        return sheet(
                "故障",
                "环节=20,发生=17,处理=17,原因=46",
                history
                        .createHistoricIncidentQuery()
                        .processInstanceId(instance)
                        .orderByCreateTime()
                        .asc()
                        .list()
                        .stream()
                        .map(incident -> row(
                                incident.getActivityId(),
                                EngineWords.time(incident.getCreateTime()),
                                EngineWords.time(incident.getEndTime()),
                                incident.getIncidentMessage())));
    }

    /** What people did at the engine itself in any of the instances, in the order of time. */
    Sheet operations(List<String> instances) {
        Stream<UserOperationLogEntry> entries = instances.stream()
                .flatMap(instance -> history.createUserOperationLogQuery().processInstanceId(instance).list().stream())
                .sorted((one, other) -> one.getTimestamp().compareTo(other.getTimestamp()));
        return sheet(
                "",
                "时间=16,操作人=12,操作=12,对象=12,属性=14,原值=17,新值=17",
                entries.map(entry -> row(
                        EngineWords.time(entry.getTimestamp()),
                        entry.getUserId(),
                        EngineWords.operation(entry.getOperationType()),
                        EngineWords.entity(entry.getEntityType()),
                        EngineWords.property(entry.getProperty()),
                        value(entry.getOrgValue()),
                        value(entry.getNewValue()))));
    }

    /** The engine writes a moment as its milliseconds. */
    private static String value(String logged) {
        boolean moment = logged != null && logged.matches("1\\d{12}");
        return moment ? EngineWords.time(new Date(Long.parseLong(logged))) : logged;
    }

    /** @param columns name and width in percent of each, {@code 环节=30,时间=70} */
    static Sheet sheet(String title, String columns, Stream<List<String>> rows) {
        List<Column> named = Stream.of(columns.split(","))
                .map(column -> column.split("="))
                .map(column -> new Column(column[0], Integer.parseInt(column[1])))
                .toList();
        return new Sheet(title, named, rows.toList());
    }

    static List<String> row(String... texts) {
        return Stream.of(texts).map(text -> Objects.toString(text, "")).toList();
    }

    private static String named(String name, String id) {
        return name == null || name.isBlank() ? id : name.replaceAll("\\s+", "");
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }
}
