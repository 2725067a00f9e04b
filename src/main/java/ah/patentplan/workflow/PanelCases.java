package ah.patentplan.workflow;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.programme.Category;
import ah.patentplan.review.PanelBatch;
import ah.patentplan.review.PanelFormation;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 专家组流程 – starts the process that forms a panel. */
@Component
public class PanelCases {

    private final PanelFormation formation;
    private final Processes processes;
    private final ByTheHouse house;
    private final Actors actors;

    PanelCases(PanelFormation formation, Processes processes, ByTheHouse house, Actors actors) {
        this.formation = formation;
        this.processes = processes;
        this.house = house;
        this.actors = actors;
    }

    /**
     * Forms a panel for all accepted declarations of category and year that have none; for the province only.
     *
     * @return the panel's number
     */
    @Transactional
    public String form(Category category, int year) {
        actors.current().require(Role.PROVINCE_OFFICE);
        return started(formation.open(category, year), category, year);
    }

    /** Forms a panel for a batch of declarations; for the province only. Answers the panel's number. */
    @Transactional
    public String form(PanelBatch batch) {
        actors.current().require(Role.PROVINCE_OFFICE);
        return started(formation.open(batch), batch.category(), batch.year());
    }

    private String started(String number, Category category, int year) {
        house.call(() -> {
            processes.start("expertPanel", year, number, Map.of("category", category.process(), "year", year));
            return null;
        });
        return number;
    }
}
