package ah.patentplan.workflow;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.Drafts;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Programmes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 案件 – opens a declaration's case and hands its declaration in; for the portal. */
@Component
@Transactional
public class Cases {

    private final Drafts drafts;
    private final Declarations declarations;
    private final Programmes programmes;
    private final Processes processes;
    private final DeclarationForm form;
    private final RepositoryService repository;
    private final TaskService tasks;
    private final Actors actors;
    private final ByTheHouse house;

    Cases(
            Drafts drafts,
            Declarations declarations,
            Programmes programmes,
            Processes processes,
            DeclarationForm form,
            RepositoryService repository,
            TaskService tasks,
            Actors actors,
            ByTheHouse house) {
        this.drafts = drafts;
        this.declarations = declarations;
        this.programmes = programmes;
        this.processes = processes;
        this.form = form;
        this.repository = repository;
        this.tasks = tasks;
        this.actors = actors;
        this.house = house;
    }

    /** Opens a draft of the actor's unit and starts its case; answers its number. */
    public String open(Category category, int year) {
        Declaration draft = drafts.open(category, year);
        Map<String, Object> constants = Map.of(
                "category", category.process(),
                "region", draft.region(),
                "unit", draft.unit(),
                "year", year);
        house.call(() -> {
            processes.start(category.process(), year, draft.number(), constants);
            return draft.number();
        });
        drafts.keepAsked(draft, form.of(draft).keys());
        return draft.number();
    }

    /** The categories that the year's release has a process for; none before it has a release. */
    @Transactional(readOnly = true)
    public List<Category> categories(int year) {
        String release = programmes.of(year).release();
        if (release == null) {
            return List.of();
        }
        return house.call(() -> Arrays.stream(Category.values())
                .filter(category -> repository
                                .createProcessDefinitionQuery()
                                .deploymentId(release)
                                .processDefinitionKey(category.process())
                                .count()
                        > 0)
                .toList());
    }

    /** The JSON schema of the declaration's form. */
    @Transactional(readOnly = true)
    public String formOf(String number) {
        return form.of(declarations.of(number, actors.current())).schema();
    }

    /**
     * Hands the declaration in by completing the task that waits for it.
     *
     * @param correctionNote 补正说明, needed when it was returned
     * @throws Refusal when late, incomplete, contradictory, or a condition is not met; the last keeps its verdicts
     */
    @Transactional(noRollbackFor = ConditionsNotMet.class)
    public void submit(String number, String correctionNote) {
        declarations.hold(number);
        Declaration declaration = declarations.of(number, actors.current());
        if (!declaration.state().isOpenForApplicant()) {
            throw new Refusal(
                    "申报 %s 目前为“%s”，不能重复提交".formatted(number, declaration.state().title()));
        }
        Task task = waiting(number);
        boolean correction = "correctDeclaration".equals(task.getTaskDefinitionKey());
        tasks.complete(task.getId(), correction ? Map.of("correctionNote", correctionNote) : Map.of());
        if (declaration.state().isOpenForApplicant()) {
            throw new ConditionsNotMet(declaration.verdicts());
        }
    }

    private Task waiting(String number) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKeyIn("fillInDeclaration", "correctDeclaration")
                .singleResult();
        if (task == null) {
            throw new Refusal("申报 %s 目前没有待提交的任务".formatted(number));
        }
        return task;
    }
}
