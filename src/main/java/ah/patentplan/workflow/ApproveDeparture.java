package ah.patentplan.workflow;

import ah.patentplan.decision.Departure;
import ah.patentplan.decision.DepartureCourse;
import ah.patentplan.decision.Departures;
import ah.patentplan.declaration.Correspondence;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 审批例外 – the supervisor decides what the province asked for. */
@Component
@Decides("departureApproval: approved rejected")
class ApproveDeparture implements UserTaskBox {

    private final DepartureCourse course;
    private final Departures departures;

    ApproveDeparture(DepartureCourse course, Departures departures) {
        this.course = course;
        this.departures = departures;
    }

    @Override
    public void begin(DelegateTask task) {
        Departure departure = departures.of(task.getExecution().getProcessBusinessKey());
        Shown.on(task)
                .text("number", departure.number())
                .text("kindTitle", departure.kind().title())
                .text("subject", departure.subject())
                .text("valueBefore", departure.before())
                .text("valueAfter", departure.after())
                .text("reason", departure.reason())
                .text("requestedBy", departure.requestedBy())
                .text("requestedAt", Correspondence.time(departure.requestedAt()));
    }

    @Override
    public void complete(DelegateTask task) {
        Answers answers = Answers.of(task);
        String approval = answers.text("departureApproval");
        course.decide(
                task.getExecution().getProcessBusinessKey(),
                "approved".equals(approval),
                answers.text("departureOpinion"));
        task.getExecution().setVariable("departureApproval", approval);
    }
}
