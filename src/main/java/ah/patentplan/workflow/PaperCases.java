package ah.patentplan.workflow;

import ah.patentplan.review.PaperReceipt;
import ah.patentplan.review.PaperRegister;
import ah.patentplan.review.Parcel;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 成批到件 – registers a parcel for the portal, and completes the task 登记纸质材料 once all copies are there. */
@Component
public class PaperCases {

    private final PaperRegister register;
    private final TaskService tasks;

    PaperCases(PaperRegister register, TaskService tasks) {
        this.register = register;
        this.tasks = tasks;
    }

    /** As {@link PaperRegister#record}. */
    @Transactional
    public PaperReceipt record(String typed, Parcel parcel) {
        PaperReceipt receipt = register.record(typed, parcel);
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(receipt.number())
                .taskDefinitionKey("registerPaperCopies")
                .singleResult();
        if (task != null && register.standing(receipt.number()).isComplete()) {
            tasks.complete(task.getId(), Map.of("paperCopies", "none"));
        }
        return receipt;
    }
}
