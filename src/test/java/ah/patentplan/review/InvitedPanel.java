package ah.patentplan.review;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.MovableClock;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.programme.Category;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** 受邀专家组 – seven are seated, the others wait as reserves, five must be left for each of two declarations. */
@FeatureTest
@Import({PanelFormation.class, InvitationCourse.class})
abstract class InvitedPanel {

    protected static final InvitationAnswer YES = InvitationAnswer.accepting(List.of(), "");
    protected static final InvitationAnswer NO = InvitationAnswer.declining("出差在外");

    /** The end of the second working day after Wednesday, 12 October 2022. */
    protected static final Instant DUE = Instant.parse("2022-10-14T16:00:00Z");

    @Autowired
    protected PanelFormation formation;

    @Autowired
    protected InvitationCourse invitations;

    @Autowired
    protected PanelCandidates candidates;

    @Autowired
    protected Panels panels;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected Given given;

    @Autowired
    protected EntityManager entities;

    @Autowired
    protected JdbcTemplate jdbc;

    protected String first;
    protected String second;

    @BeforeEach
    void twoAcceptedDeclarations() {
        clock.moveTo(Instant.parse("2022-10-12T01:00:00Z"));
        given.programmeOf2022();
        given.acts("province", Role.PROVINCE_OFFICE);
        first = given.declaration(1, DeclarationState.ACCEPTED);
        second = given.declaration(2, DeclarationState.ACCEPTED);
    }

    protected Panel invited(int experts) {
        given.experts(experts);
        return invited("");
    }

    protected Panel invited(String strata) {
        return invited(formation.open(Category.UNIVERSITY_OPERATION, 2022), strata);
    }

    protected Panel invited(String number, String strata) {
        formation.prepare(number, DrawMode.DRAW, List.of(), strata, "黄山归来不看岳，2022年");
        formation.enter(number, "清风徐来水波不兴0926");
        formation.draw(number);
        formation.witness(number, true, "");
        invitations.invite(number);
        entities.flush();
        entities.clear();
        return panels.of(number);
    }

    protected static List<String> order(Panel panel) {
        return panel.drawRecord().order();
    }

    protected List<String> open(Panel panel) {
        return invitations.invited(panel.number());
    }

    protected PanelStrength call(Panel panel) {
        return invitations.callReserves(panel.number());
    }

    protected void accept(Panel panel, int... places) {
        for (int place : places) {
            answer(panel, place, YES);
        }
    }

    protected void answer(Panel panel, int place, InvitationAnswer answer) {
        invitations.answer(panel.number(), order(panel).get(place), answer);
    }

    protected void refuses(Panel panel, String expert, InvitationAnswer answer, String sentence) {
        assertThatThrownBy(() -> invitations.answer(panel.number(), expert, answer))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence);
    }
}
