package ah.patentplan.workflow;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.programme.Category;
import ah.patentplan.review.InvitationCourse;
import ah.patentplan.review.Panel;
import ah.patentplan.review.PanelBatch;
import ah.patentplan.review.PanelFormation;
import ah.patentplan.review.Panels;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 专家组流程 – starts the process that forms a panel, and enters it again when an appointed one needs more experts. */
@Component
public class PanelCases {

    private static final String PROCESS = "expertPanel";

    private final PanelFormation formation;
    private final InvitationCourse invitations;
    private final Panels panels;
    private final Processes processes;
    private final ByTheHouse house;
    private final Actors actors;

    PanelCases(
            PanelFormation formation,
            InvitationCourse invitations,
            Panels panels,
            Processes processes,
            ByTheHouse house,
            Actors actors) {
        this.formation = formation;
        this.invitations = invitations;
        this.panels = panels;
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

    /** 补充专家 for a declaration of an appointed panel, see {@link InvitationCourse#supplement}; for the province only. */
    @Transactional
    public void supplement(String number, String declaration) {
        actors.current().require(Role.PROVINCE_OFFICE);
        invitations.supplement(number, declaration);
        Panel panel = panels.of(number);
        house.call(() -> {
            processes.enter(
                    PROCESS,
                    "panelStrengthToAnswerInvitation",
                    panel.year(),
                    number,
                    constants(panel.category(), panel.year()));
            return null;
        });
    }

    private String started(String number, Category category, int year) {
        house.call(() -> {
            processes.start(PROCESS, year, number, constants(category, year));
            return null;
        });
        return number;
    }

    private static Map<String, Object> constants(Category category, int year) {
        return Map.of("category", category.process(), "year", year);
    }
}
