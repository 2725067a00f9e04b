package ah.patentplan.workflow;

import ah.patentplan.declaration.DeadlineReminder;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 提醒截止时间 – a letter to whoever still has to act. */
@Component
class WarnOfDeadline implements JavaDelegate {

    private final DeadlineReminder reminder;

    WarnOfDeadline(DeadlineReminder reminder) {
        this.reminder = reminder;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminder.remind(Case.of(execution).number());
    }
}
