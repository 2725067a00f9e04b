package ah.patentplan.performance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.MovableClock;
import ah.patentplan.access.Actor;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.declaration.DeclarationState;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** 实施中的项目 – the ground of the tests about guidance: a project of 合肥 with a budget of 100万元, on 30 June 2023. */
@FeatureTest
@Import({BudgetControl.class, Budgets.class, Guidance.class, GuidedProjects.class, ProgressReporting.class})
public abstract class GuidedProject {

    protected static final LocalDate MID_TERM = LocalDate.of(2023, 6, 30);
    protected static final String HEFEI = "340100";

    @Autowired
    protected Given given;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected JdbcTemplate jdbc;

    @Autowired
    private EntityManager entities;

    protected String number;
    private String unit;

    @BeforeEach
    void aProjectInHand() {
        clock.moveTo(MID_TERM);
        given.programmeOf2022();
        number = given.declaration(1, DeclarationState.CONTRACTED);
        unit = jdbc.queryForObject("select unit from declaration", String.class);
        jdbc.update("""
                update declaration set answers = '{"budget": [{"budgetItem": "设备", "budgetAmount": 60},
                    {"budgetItem": "培训", "budgetAmount": 40}, {"budgetItem": "", "budgetAmount": null}]}'""");
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    protected void asUnit() {
        given.actsForUnit(unit);
    }

    protected void asCity(String region) {
        as(Role.CITY_BUREAU.group(), Actor.regionGroup(region));
    }

    protected void asCityAndUnit() {
        as(Role.CITY_BUREAU.group(), Actor.regionGroup(HEFEI), Role.APPLICANT.group(), Actor.unitGroup(unit));
    }

    protected void as(String... groups) {
        Actor actor = new Actor("someone", "某人", Set.of(groups));
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(actor, null));
    }

    /** The city of 合肥 applies itself. */
    protected void inTheFirstCategory() {
        jdbc.update("update declaration set category = 'KEY_CITY'");
        readAnew();
    }

    /** Forgets what is in memory: what is asked next comes from the database. */
    protected void readAnew() {
        entities.flush();
        entities.clear();
    }

    protected List<String> letters(String recipient) {
        return jdbc.queryForList("select kind from letter where recipient = ? order by id", String.class, recipient);
    }

    protected List<String> lettersToUnit() {
        return letters(Actor.unitGroup(unit));
    }

    protected static void refused(ThrowingCallable act, String message) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining(message);
    }
}
