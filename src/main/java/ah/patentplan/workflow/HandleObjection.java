package ah.patentplan.workflow;

import ah.patentplan.decision.Inadmissibility;
import ah.patentplan.decision.Objection;
import ah.patentplan.decision.ObjectionHandling;
import ah.patentplan.decision.ObjectionState;
import ah.patentplan.decision.Objections;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 处理异议 – formal check, findings, reply; who objects and why stands on the province's own page, not in the task. */
@Component
class HandleObjection implements UserTaskBox {

    private final ObjectionHandling handling;
    private final Objections objections;
    private final Clock clock;

    HandleObjection(ObjectionHandling handling, Objections objections, Clock clock) {
        this.handling = handling;
        this.objections = objections;
        this.clock = clock;
    }

    @Override
    public void begin(DelegateTask task) {
        Objection objection = objections.of(numberOf(task));
        task.setDueDate(Date.from(
                objection.dueOn().plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
        Shown.on(task)
                .text("objectionNumber", objection.number())
                .text("objectionLink", "/staff/objections/" + objection.number())
                .text("objectionDue", objection.dueOn());
    }

    @Override
    public void complete(DelegateTask task) {
        Answers answers = Answers.of(task);
        String inadmissibility = answers.text("inadmissibility");
        handling.rule(
                numberOf(task),
                new Objection.Ruling(
                        ObjectionState.valueOf(answers.text("ruling")),
                        inadmissibility.isEmpty() ? null : Inadmissibility.valueOf(inadmissibility),
                        answers.text("findings"),
                        answers.text("reply")));
    }

    private static String numberOf(DelegateTask task) {
        return (String) task.getExecution().getVariable("objection");
    }
}
