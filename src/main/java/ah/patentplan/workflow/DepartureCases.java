package ah.patentplan.workflow;

import ah.patentplan.decision.DeadlineCourse;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 例外流程 – starts the process in which a departure is decided; for the portal. */
@Component
public class DepartureCases {

    private final DeadlineCourse course;
    private final Processes processes;
    private final ByTheHouse house;

    DepartureCases(DeadlineCourse course, Processes processes, ByTheHouse house) {
        this.course = course;
        this.processes = processes;
        this.house = house;
    }

    /** Asks for another deadline of the year; for the province only. Answers the departure's number. */
    @Transactional
    public String requestDeadline(int year, Instant deadline, String reason) {
        String number = course.request(year, deadline, reason);
        house.call(() -> {
            processes.start("departure", year, number, Map.of("year", year));
            return null;
        });
        return number;
    }
}
