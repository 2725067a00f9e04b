package ah.patentplan;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.decision.Agenda;
import ah.patentplan.decision.CategoryFunds;
import ah.patentplan.decision.DepartureCourse;
import ah.patentplan.declaration.ApplicantCheck;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.document.Typesetting;
import ah.patentplan.funding.ContractLapse;
import ah.patentplan.funding.ContractPromises;
import ah.patentplan.funding.Ledger;
import ah.patentplan.notification.Issuing;
import ah.patentplan.notification.LetterWriter;
import ah.patentplan.notification.Wordings;
import ah.patentplan.programme.Money;
import ah.patentplan.programme.ReferenceData;
import ah.patentplan.programme.WorkingDays;
import ah.patentplan.review.ConflictRules;
import ah.patentplan.review.PanelCandidates;
import ah.patentplan.review.Rankings;
import ah.patentplan.review.StandingScores;
import java.util.Set;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** 前提 – what stands before a rule is tried: the programme of 2022, units, declarations, experts, who acts. */
@Import({
    Acts.class,
    Actors.class,
    Agenda.class,
    ApplicantCheck.class,
    ConflictRules.class,
    ContractLapse.class,
    ContractPromises.class,
    CategoryFunds.class,
    Correspondence.class,
    DepartureCourse.class,
    Issuing.class,
    Ledger.class,
    LetterWriter.class,
    PanelCandidates.class,
    Rankings.class,
    StandingScores.class,
    ReferenceData.class,
    Typesetting.class,
    Wordings.class,
    WorkingDays.class
})
public class Given {

    private final JdbcTemplate jdbc;
    private final ReferenceData reference;

    Given(JdbcTemplate jdbc, ReferenceData reference) {
        this.jdbc = jdbc;
        this.reference = reference;
    }

    public void programmeOf2022() {
        reference.loadRegionsAndCalendar();
        reference.loadProgramme("programme-2022.yaml");
    }

    /** The n-th declaration, of a unit of its own: 2022-UO-000n of 大学n. */
    public String declaration(int n, DeclarationState state) {
        String number = "2022-UO-%04d".formatted(n);
        jdbc.update(
                "insert into applicant (credit_code, name, kind, region) values (?, ?, 'UNIVERSITY', '340100')",
                creditCode(n),
                "大学" + n);
        jdbc.update("""
                insert into declaration (number, year, category, unit, unit_name, region, state, answers, verdicts,
                    version, revision, opened_at, submitted_at)
                values (?, 2022, 'UNIVERSITY_OPERATION', ?, ?, '340100', ?, '{}', '[]', 0, 0, now(), now())""", number, creditCode(n), "大学" + n, state.name());
        return number;
    }

    /** Experts expert01 … of units that declare nothing. */
    public void experts(int count) {
        for (int n = 1; n <= count; n++) {
            expert("expert%02d".formatted(n), 900 + n);
        }
    }

    /** An expert who works at 大学n, and has declared for 2022 that there are no ties. */
    public void expert(String account, int n) {
        jdbc.update(
                "insert into expert values (?, ?, ?, ?, '340100', '[\"专利运营\"]')",
                account,
                "专家" + account,
                "大学" + n,
                creditCode(n));
        jdbc.update("insert into interest_declaration values (?, 2022, 1, '[]', now())", account);
    }

    /** An expert of a unit that declares nothing, who is adviser to 大学n. */
    public void adviser(String account, int n) {
        expert(account, 800 + n);
        jdbc.update(
                "insert into expert_relation (expert, kind, unit_name, credit_code, note) values (?, 'ADVISER', ?, '', '')",
                account,
                "大学" + n);
    }

    /** The n-th declaration with a confirmed result of its review. */
    public String reviewed(int n, String score) {
        String number = declaration(n, DeclarationState.REVIEWED);
        jdbc.update("insert into panel (number, year, category, state)"
                + " values ('2022-UO-P01', 2022, 'UNIVERSITY_OPERATION', 'APPOINTED') on conflict do nothing");
        jdbc.update("insert into panel_declaration values (?, '2022-UO-P01', now())", number);
        for (int scorer = 1; scorer <= 5; scorer++) {
            String account = "scorer" + scorer;
            jdbc.update(
                    "insert into expert values (?, ?, '评审大学', ?, '340100', '[]') on conflict do nothing",
                    account,
                    "专家" + account,
                    creditCode(950 + scorer));
            jdbc.update("insert into panel_member values ('2022-UO-P01', ?) on conflict do nothing", account);
            jdbc.update(
                    "insert into score (number, expert, round, items, total, submitted_at)"
                            + " values (?, ?, 1, '{}', ?::numeric, now())",
                    number,
                    account,
                    score);
        }
        jdbc.update("insert into review_result values (?, ?::numeric, 1, 5, 'province', now(), '')", number, score);
        return number;
    }

    /** The frozen record of a meeting of its own approves the declaration. */
    public void approved(String number, Money amount) {
        String meeting = number + "-M";
        jdbc.update(
                "insert into meeting (number, year, state, attendance) values (?, 2022, 'RECORDED', '[]')", meeting);
        jdbc.update("""
                insert into agenda_item (meeting, declaration, position, panel, place, best, worst, score, spread,
                    disagreed, passed, decision, amount, reason, carried_out_at)
                values (?, ?, 1, '', 1, 1, 1, 80, 0, false, true, 'APPROVED', ?, '', now())""", meeting, number, amount.yuan());
        jdbc.update("update meeting set state = 'FROZEN' where number = ?", meeting);
    }

    /** From now on this person acts. */
    public void acts(String account, Role role) {
        Actor actor = new Actor(account, account, Set.of(role.group()));
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(actor, null));
    }

    /** From now on somebody of the unit acts. */
    public void actsForUnit(String creditCode) {
        Actor actor = new Actor("unit", "unit", Set.of(Role.APPLICANT.group(), Actor.unitGroup(creditCode)));
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(actor, null));
    }

    /** 江淮示范大学, whose declaration {@link SampleDeclaration} is. */
    public void sampleUnit() {
        jdbc.update(
                "insert into applicant (credit_code, name, kind, region) values (?, ?, 'UNIVERSITY', '340100')",
                SampleDeclaration.CREDIT_CODE,
                SampleDeclaration.UNIT);
    }

    private static String creditCode(int n) {
        return "1234000000000%05d".formatted(n);
    }
}
