package ah.patentplan.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.notification.Letter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 异议 – what is kept of one, how it is answered, and what it holds back. */
class ObjectionTest extends PublicProject {

    @Autowired
    private Cancellation cancellation;

    @Test
    void theUnitIsToldOfTheObjectionAndItsOutcomeButNotWhoObjectsAndWhy() {
        filed();
        answered(number + "-Y01", UNFOUNDED);
        assertThat(letters.findByNumberOrderById(number))
                .extracting(Letter::kind)
                .containsExactly("intendedApproval", "objectionReceived", "objectionClosed");
        assertThat(letters.findByNumberOrderById(number))
                .extracting(Letter::body)
                .noneMatch(body -> body.contains("吴异议") || body.contains("权属"));
    }

    @Test
    void theReplyIsMailedToWhoLeftAnAddressUnderTheObjectionsOwnNumber() {
        filed();
        answered(number + "-Y01", UNFOUNDED);
        assertThat(letters.findByNumberOrderById(number + "-Y01"))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.email()).isEqualTo("wu@example.cn");
                    assertThat(letter.body()).contains("异议不成立", "经核查，异议不成立");
                });
    }

    @Test
    void theReplyIsShownToWhoHasTheCodeAndToNobodyElse() {
        ObjectionFiling.Receipt receipt = filed();
        answered(receipt.number(), UNFOUNDED);
        String typed = receipt.code().toLowerCase().replaceFirst("(.{4})", "$1 - ");
        assertThat(handling.answer(receipt.number(), typed).reply()).isEqualTo("经核查，异议不成立");
        assertThatThrownBy(() -> handling.answer(receipt.number(), "A" + receipt.code()))
                .isInstanceOf(Refusal.class)
                .hasMessage("“异议编号”或“查询码”不正确");
        assertThatThrownBy(() -> handling.answer(number + "-Y02", receipt.code()))
                .hasMessage("“异议编号”或“查询码”不正确");
    }

    @Test
    void whileOneIsOpenNothingIsApproved() {
        filed();
        filed();
        clock.moveTo(LocalDate.of(2022, 10, 12));
        answered(number + "-Y01", UNFOUNDED);
        assertThat(course.objections(number)).isEqualTo("open");
        assertThatThrownBy(() -> course.confirm(number))
                .isInstanceOf(Refusal.class)
                .hasMessage("申报 2022-UO-0001 有未办结的异议（2022-UO-0001-Y02），办结前不能确定立项");
        answered(number + "-Y02", UNFOUNDED);
        assertThat(course.objections(number)).isEqualTo("none");
        course.confirm(number);
        assertThat(approvals.finalList(2022)).hasSize(1);
    }

    @Test
    void anUpheldOneBringsTheDeclarationBackToAMeetingAndIntoASecondPublicity() {
        filed();
        answered(number + "-Y01", UPHELD);
        clock.moveTo(LocalDate.of(2022, 10, 12));
        assertThat(course.objections(number)).isEqualTo("upheld");
        course.returnToMeeting(number);
        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.REVIEWED);
        assertThat(objections.upheld(number)).extracting(Objection::findings).containsExactly("专利不属于该单位");

        decided(Decision.APPROVED);
        course.publish(number);

        assertThat(publicities.running(LocalDate.of(2022, 10, 12)))
                .singleElement()
                .extracting(PublicListing::meeting)
                .isEqualTo("2022-M02");
        assertThat(course.objections(number)).isEqualTo("none");
    }

    @Test
    void whatTheSecondMeetingRefusesHasNoAmountAnyMore() {
        filed();
        answered(number + "-Y01", UPHELD);
        course.returnToMeeting(number);
        decided(Decision.NOT_APPROVED);
        assertThatThrownBy(() -> approvals.amountOf(number)).isInstanceOf(Refusal.class);
        assertThat(publicities.running(THURSDAY)).isEmpty();
    }

    @Test
    void anObjectionOnPaperAfterTheApprovalTakesTheProjectOffTheListUntilItIsAnswered() {
        clock.moveTo(LocalDate.of(2022, 10, 12));
        course.confirm(number);
        given.acts("province", Role.PROVINCE_OFFICE);
        String late = filing.enter(number, new Objection.Filing(PERSON, "数据不实", clock.instant()));
        assertThat(approvals.finalList(2022)).isEmpty();
        answered(late, new Objection.Ruling(ObjectionState.INADMISSIBLE, Inadmissibility.LATE, "逾期", "已逾期"));
        assertThat(approvals.finalList(2022)).hasSize(1);
    }

    @Test
    void inadmissibleNeedsItsGround() {
        assertThatThrownBy(() -> new Objection.Ruling(ObjectionState.INADMISSIBLE, null, "匿名", "不予受理"))
                .isInstanceOf(Refusal.class)
                .hasMessage("不予受理，请选择“不予受理的理由”");
    }

    @Test
    void anAnsweredObjectionIsNotAnsweredAgain() {
        filed();
        answered(number + "-Y01", UNFOUNDED);
        assertThatThrownBy(() -> answered(number + "-Y01", UPHELD))
                .isInstanceOf(Refusal.class)
                .hasMessage("异议 2022-UO-0001-Y01 已办结：异议不成立");
    }

    @Test
    void whereTheProjectEndsItsOpenObjectionsEndWithAReply() {
        ObjectionFiling.Receipt receipt = filed();
        given.acts("province", Role.PROVINCE_OFFICE);
        cancellation.decide(number, "预算调整");
        cancellation.carryOut(number);
        assertThat(handling.answer(receipt.number(), receipt.code()))
                .returns(ObjectionState.LAPSED, Objection::state)
                .returns("您所反映的项目已取消，异议不再办理。", Objection::reply);
    }

    @Test
    void onlyTheProvinceReadsWhoObjects() {
        filed();
        for (Role role : List.of(Role.SUPERVISOR, Role.AUDITOR)) {
            given.acts("watcher", role);
            assertThat(handling.all()).hasSize(1);
            assertThatThrownBy(() -> handling.open(number + "-Y01")).isInstanceOf(Refusal.class);
        }
        for (Role role : List.of(Role.APPLICANT, Role.CITY_BUREAU, Role.EXPERT, Role.DIRECTOR, Role.FINANCE)) {
            given.acts("other", role);
            assertThatThrownBy(() -> handling.all()).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> handling.open(number + "-Y01")).isInstanceOf(Refusal.class);
        }
        given.acts("province", Role.PROVINCE_OFFICE);
        assertThat(handling.open(number + "-Y01").objection().ground()).isEqualTo("专利权属有争议");
        assertThat(jdbc.queryForList("select detail from act where act = '查看异议'", String.class))
                .containsExactly(number + "-Y01");
    }
}
