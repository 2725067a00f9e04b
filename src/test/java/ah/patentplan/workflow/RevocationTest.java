package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.Caller;
import ah.patentplan.Door;
import ah.patentplan.access.Refusal;
import ah.patentplan.decision.Decision;
import ah.patentplan.declaration.DeclarationState;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 取消立项资格 – false materials established before money is paid: what ends, who is told, who sees nothing any more. */
class RevocationTest extends EndedCase {

    @Autowired
    Clock clock;

    @Test
    void afterSubmissionTheCaseEndsAndTheUnitIsListedForThreeYears() {
        String number = course.submitted(UNIT);

        String investigation = established(number);

        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.REVOKED);
        assertNothingRunsOf(number);
        assertNothingRunsOf(investigation);
        assertThat(letterKinds(number)).containsExactly("receipt", "investigationOpened", "revoked");
        LocalDate today = LocalDate.now(clock);
        assertThat(listings.findByUnitOrderById(CREDIT_CODE)).singleElement().satisfies(listing -> {
            assertThat(listing.firstDay()).isEqualTo(today);
            assertThat(listing.lastDay()).isEqualTo(today.plusYears(3));
            assertThat(listing.ground()).contains(number);
        });
        assertThatThrownBy(() -> course.opened(UNIT))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已被列入严重失信名单，不能申报")
                .hasMessageContaining(today.plusYears(3).toString());
        assertThat(ledger.of(number)).isEmpty();
    }

    @Test
    void duringScoringTheExpertsLoseTheirTasksAndTheirReading() {
        String number = underReview();
        List<Task> scoring = project.scoring(number);
        assertThat(scoring).hasSizeGreaterThan(4);
        String expert = scoring.get(0).getAssignee();
        Caller reader = Door.portal(port, expert);
        assertThat(reader.get("/declarations/" + number).status()).isEqualTo(200);

        established(number);

        assertNothingRunsOf(number);
        assertThat(tasks.createTaskQuery().taskDefinitionKey("scoreDeclaration").count())
                .isZero();
        assertThat(reader.get("/declarations/" + number).status()).isBetween(400, 499);
        assertThat(reader.get("/staff/declarations").body()).doesNotContain(number);
        assertThat(Door.REST
                        .caller(port, expert)
                        .post("/task/" + scoring.get(0).getId() + "/complete", Map.of())
                        .status())
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void waitingForTheMeetingTheItemIsTakenOffAndTheRecordIsFrozenWithoutIt() {
        String revoked = underReview();
        project.reviewed(revoked);
        String other = reviewed("feixi", CITY);
        String meeting = project.meetingRecorded(project.meetingCalled(), Decision.APPROVED);

        established(revoked);
        project.meetingFrozen(meeting);

        assertNothingRunsOf(revoked);
        assertNothingRunsOf(meeting);
        assertThat(declarations.of(revoked).state()).isEqualTo(DeclarationState.REVOKED);
        assertThat(declarations.of(other).state()).isEqualTo(DeclarationState.INTENDED);
        assertThat(jdbc.queryForList(
                        "select declaration from agenda_item where meeting = ? and decision is not null",
                        String.class,
                        meeting))
                .containsExactly(other);
        assertThat(publicPage()).contains(other).doesNotContain(revoked);
    }

    @Test
    void duringThePublicityTheProjectLeavesThePublicPage() {
        String number = intended();
        assertThat(publicPage()).contains(number);

        established(number);

        assertNothingRunsOf(number);
        assertThat(publicPage()).doesNotContain(number);
    }

    @Test
    void anAllegationThatIsNotEstablishedEndsNothing() {
        String number = course.submitted(UNIT);
        String investigation = reported(number);
        project.fires(investigation, "statementPeriodEnded");

        found(investigation, "notEstablished");
        course.complete("supervisor", investigation, "confirmFalseMaterials", Map.of("confirmation", "confirmed"));

        assertNothingRunsOf(investigation);
        assertThat(openTasks(number)).containsExactly("reviewByCity");
        assertThat(letterKinds(number)).endsWith("investigationOpened", "investigationDismissed");
        assertThat(listings.findByUnitOrderById(CREDIT_CODE)).isEmpty();
        assertThat(reported(number)).isEqualTo(number + "-F02");
    }

    @Test
    void aFindingThatIsSentBackIsMadeAnewAndEndsNothing() {
        String number = course.submitted(UNIT);
        String investigation = reported(number);
        course.complete(UNIT, investigation, "stateCase", Map.of("statement", "数据属实"));
        found(investigation, "established");

        course.complete(
                "supervisor",
                investigation,
                "confirmFalseMaterials",
                Map.of("confirmation", "returned", "confirmationRemark", "证据不足"));

        assertThat(openTasks(investigation)).containsExactly("establishFalseMaterials");
        assertThat(openTasks(number)).containsExactly("reviewByCity");
        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.SUBMITTED);
    }

    @Test
    void theEntryForTheCreditSystemIsAPdfForTheProvinceOnly() {
        String number = course.submitted(UNIT);
        assertThat(Door.portal(port, "province")
                        .get("/declarations/" + number + "/creditRecord.pdf")
                        .body())
                .contains("不需要报送公共信用信息记录");
        established(number);

        String record = "/declarations/" + number + "/creditRecord.pdf";
        assertThat(Door.portal(port, "province").get(record).body()).startsWith("%PDF");
        assertThat(Door.portal(port, "province").get("/staff/investigations").body())
                .contains(number + "-F01", record, "专利数量造假");
        for (String other : List.of(UNIT, CITY, "supervisor", "auditor")) {
            assertThat(Door.portal(port, other).get(record).status()).as(other).isBetween(400, 499);
        }
    }
}
