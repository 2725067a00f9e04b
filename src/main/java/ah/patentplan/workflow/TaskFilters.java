package ah.patentplan.workflow;

import ah.patentplan.access.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** 任务筛选器 – ready filters of Tasklist for each role. */
@Component
class TaskFilters {

    private final FilterService filters;
    private final TaskService tasks;
    private final StaffGroups groups;

    TaskFilters(FilterService filters, TaskService tasks, StaffGroups groups) {
        this.filters = filters;
        this.tasks = tasks;
        this.groups = groups;
    }

    void make() {
        if (filters.createFilterQuery().count() > 0) {
            return;
        }
        for (Role role : StaffGroups.TASKLIST) {
            boolean personal = role == Role.EXPERT;
            TaskQuery open = personal
                    ? tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")
                    : tasks.createTaskQuery()
                            .taskCandidateGroupInExpression("${currentUserGroups()}")
                            .includeAssignedTasks();
            make(role, role.title() + "待办", open.orderByTaskCreateTime().asc(), 0);
        }
    }

    private void make(Role role, String name, TaskQuery query, int priority) {
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query);
        Map<String, Object> look = new LinkedHashMap<>();
        look.put("description", role.title() + "尚未办结的任务");
        look.put("priority", priority);
        look.put("refresh", true);
        look.put(
                "variables",
                List.of(Map.of("name", "unitName", "label", "申报单位"), Map.of("name", "number", "label", "编号")));
        filter.setProperties(look);
        String id = filters.saveFilter(filter).getId();
        groups.grant(role.group(), Resources.FILTER, id, Permissions.READ);
    }
}
