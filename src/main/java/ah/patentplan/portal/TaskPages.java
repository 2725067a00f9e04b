package ah.patentplan.portal;

import ah.patentplan.declaration.MaterialKind;
import ah.patentplan.workflow.TaskView;
import ah.patentplan.workflow.Tasks;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** 待办办理 – shows an applicant's task and takes its answers. */
@Controller
class TaskPages {

    private static final Map<String, List<MaterialKind>> UPLOADS = Map.of(
            "signContract", List.of(MaterialKind.CONTRACT),
            "signContractChange", List.of(MaterialKind.CONTRACT),
            "reportPerformance", List.of(MaterialKind.PERFORMANCE_EVIDENCE),
            "stateDefence", List.of(MaterialKind.DEFENCE_EVIDENCE));

    private final Tasks tasks;

    TaskPages(Tasks tasks) {
        this.tasks = tasks;
    }

    /** 任务表单. */
    record TaskForm(String title, @JsonRawValue String schema, Map<String, Object> data) {}

    /** The declaration's own tasks are done where it is filled in. */
    @GetMapping("/tasks/{id}")
    String page(@PathVariable String id, Model model) {
        TaskView task = tasks.of(id);
        if (List.of("fillInDeclaration", "correctDeclaration").contains(task.key())) {
            return "redirect:/declarations/" + task.number() + "/edit";
        }
        model.addAttribute("task", task);
        model.addAttribute("uploads", UPLOADS.getOrDefault(task.key(), List.of()));
        return "task";
    }

    @GetMapping("/api/tasks/{id}")
    @ResponseBody
    TaskForm form(@PathVariable String id) {
        TaskView task = tasks.of(id);
        return new TaskForm(task.name(), task.schema(), task.data());
    }

    @PostMapping("/api/tasks/{id}")
    @ResponseBody
    void complete(@PathVariable String id, @RequestBody Map<String, Object> answers) {
        tasks.complete(id, answers);
    }
}
