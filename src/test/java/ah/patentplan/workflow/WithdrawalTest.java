package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.Caller;
import ah.patentplan.Door;
import ah.patentplan.access.Refusal;
import ah.patentplan.decision.Decision;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.MaterialKind;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 撤回与取消 – a case ended by its unit or by the province, from one stage after the other. */
class WithdrawalTest extends EndedCase {

    @Autowired
    CaseEndings endings;

    @Test
    void aDraftIsGivenUpAndMakesRoomForAnother() {
        String draft = course.opened(UNIT);

        withdrawn(draft);

        assertEnded(draft, DeclarationState.WITHDRAWN);
        assertThat(letterKinds(draft)).containsExactly("withdrawn");
        assertThat(course.opened(UNIT)).isNotEqualTo(draft);
    }

    @Test
    void afterSubmissionTheCityHasNothingToReview() {
        String number = course.submitted(UNIT);

        withdrawn(number);

        assertEnded(number, DeclarationState.WITHDRAWN);
        assertThat(letterKinds(number)).containsExactly("receipt", "withdrawn");
        assertThat(Door.portal(port, UNIT).get("/declarations/" + number).body())
                .contains("已撤回", "不再申报", "申请撤回")
                .doesNotContain("/withdrawal");
    }

    @Test
    void whileItsPanelIsFormedTheOthersGetTheirExperts() {
        String number = accepted(UNIT, CITY);
        String other = accepted("feixi", CITY);
        String panel =
                course.as("province", () -> panels.form(declarations.of(number).category(), course.year()));
        course.drawn(panel);

        withdrawn(number);
        course.witnessed(panel);

        assertEnded(number, DeclarationState.WITHDRAWN);
        assertNothingRunsOf(panel);
        assertThat(project.scoring(other)).hasSize(6);
        assertThat(readers(number)).isZero();
        assertThat(readers(other)).isEqualTo(6);
    }

    @Test
    void duringScoringTheExpertsHaveNothingToScore() {
        String number = underReview();
        Task scoring = project.scoring(number).get(0);
        Caller expert = Door.portal(port, scoring.getAssignee());

        withdrawn(number);

        assertEnded(number, DeclarationState.WITHDRAWN);
        assertThat(expert.get("/declarations/" + number).status()).isBetween(400, 499);
        assertThat(expert.get("/tasks/" + scoring.getId()).status()).isBetween(400, 499);
    }

    @Test
    void aMeetingNotYetRecordedGoesOnWithoutIt() {
        String number = reviewed(UNIT, CITY);
        String other = reviewed("feixi", CITY);
        String meeting = project.meetingCalled();

        withdrawn(number);
        project.meetingRecorded(meeting, Decision.APPROVED);
        project.meetingFrozen(meeting);

        assertEnded(number, DeclarationState.WITHDRAWN);
        assertNothingRunsOf(meeting);
        assertThat(declarations.of(other).state()).isEqualTo(DeclarationState.INTENDED);
    }

    @Test
    void aFrozenDecisionAboutAWithdrawnDeclarationIsReportedAndNotRetried() {
        String number = reviewed(UNIT, CITY);
        String other = reviewed("feixi", CITY);
        String meeting = project.meetingRecorded(project.meetingCalled(), Decision.APPROVED);
        project.meetingFrozenOnly(meeting);

        withdrawn(number);
        course.runJobs();

        assertEnded(number, DeclarationState.WITHDRAWN);
        assertNothingRunsOf(meeting);
        assertThat(actsOn(number)).contains("会议决定不再执行").doesNotContain("公示拟立项");
        assertThat(declarations.of(other).state()).isEqualTo(DeclarationState.INTENDED);
        assertThat(publicPage()).contains(other).doesNotContain(number);
    }

    @Test
    void onceTheDecisionIsCarriedOutNothingIsWithdrawn() {
        String number = intended();

        assertThatThrownBy(() -> withdrawn(number))
                .isInstanceOf(Refusal.class)
                .hasMessage("申报 %s 目前为“拟立项公示”，不能变为“已撤回”".formatted(number));
        assertThat(publicPage()).contains(number);
    }

    @Test
    void theProvinceCancelsASubmittedDeclarationWithItsReason() {
        String number = course.submitted(UNIT);

        cancelled(number);

        assertEnded(number, DeclarationState.CANCELLED);
        assertThat(letter(number, "cancelled").body()).contains("取消理由：不符合申报方向");
    }

    @Test
    void aCancelledPublicityLeavesThePublicPageAndItsTimer() {
        String number = intended();
        assertThat(jobsOf(number)).containsExactly("publicityEnded");

        cancelled(number);

        assertEnded(number, DeclarationState.CANCELLED);
        assertThat(publicPage()).doesNotContain(number);
    }

    @Test
    void anApprovalIsCancelledWhileTheContractLacksASignatureAndNoLonger() {
        String number = intended();
        project.publicityOver(number);
        project.contractSigned(number, UNIT, "signContract", MaterialKind.CONTRACT);

        cancelled(number);

        assertEnded(number, DeclarationState.CANCELLED);
        assertThat(ledger.of(number)).isEmpty();
        assertThat(publicPage()).doesNotContain(number);
    }

    @Test
    void whatHasAContractIsNotCancelled() {
        String number = contracted();

        assertThatThrownBy(() -> cancelled(number)).isInstanceOf(Refusal.class).hasMessageContaining("目前为“实施中”");
        assertThat(openTasks(number)).containsExactly("requestPayment");
    }

    private void withdrawn(String number) {
        course.as(UNIT, () -> {
            endings.withdraw(number, "不再申报");
            return number;
        });
    }

    private void cancelled(String number) {
        course.as("province", () -> {
            endings.cancel(number, "不符合申报方向");
            return number;
        });
    }

    private void assertEnded(String number, DeclarationState end) {
        assertThat(declarations.of(number).state()).isEqualTo(end);
        assertNothingRunsOf(number);
        assertThat(readers(number)).isZero();
    }

    private int readers(String number) {
        return jdbc.queryForObject("select count(*) from declaration_reader where number = ?", Integer.class, number);
    }

    private List<String> actsOn(String number) {
        return jdbc.queryForList("select act from act where subject = ?", String.class, number);
    }
}
