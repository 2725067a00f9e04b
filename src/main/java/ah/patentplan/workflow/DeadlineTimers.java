package ah.patentplan.workflow;

import ah.patentplan.decision.DeadlineMoved;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 截止定时器 – moves the timers of running cases with the deadline, in the transaction that moves it. */
@Component
class DeadlineTimers {

    private final ManagementService management;
    private final ByTheHouse house;

    DeadlineTimers(@Lazy ManagementService management, ByTheHouse house) {
        this.management = management;
        this.house = house;
    }

    /** Each asks its year's programme anew, so those of another year stay where they are. */
    @EventListener
    void move(DeadlineMoved moved) {
        house.call(() -> {
            Stream.of("deadlineReached", "deadlineApproached")
                    .flatMap(timer -> management.createJobQuery().activityId(timer).list().stream())
                    .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false));
            return moved;
        });
    }
}
