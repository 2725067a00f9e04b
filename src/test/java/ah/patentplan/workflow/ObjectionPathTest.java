package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.Caller;
import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.access.Refusal;
import ah.patentplan.decision.Decision;
import ah.patentplan.decision.Objection;
import ah.patentplan.decision.ObjectionFiling;
import ah.patentplan.decision.ObjectionState;
import ah.patentplan.decision.Objections;
import ah.patentplan.decision.Objector;
import ah.patentplan.declaration.DeclarationState;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 异议办理 – from the public page through the case to the reply, and what waits for it meanwhile. */
class ObjectionPathTest extends EndedCase {

    private static final Pattern CODE = Pattern.compile("id=\"objection-code\">([A-Z0-9]+)<");
    private static final Map<String, String> ENTRIES = Map.of(
            "name", "吴异议",
            "identity", "11010519491231002X",
            "phone", "0551-63356984",
            "ground", "该单位的专利已经转让");
    private static final List<String> SECRETS = List.of("吴异议", "11010519491231002X", "该单位的专利已经转让");

    @Autowired
    ObjectionCases cases;

    @Autowired
    CaseEndings endings;

    @Autowired
    Objections objections;

    @Autowired
    Clock clock;

    @Test
    void anObjectionFromThePublicPageHoldsTheApprovalUntilItIsAnswered() {
        String number = intended();
        Caller visitor = Door.visitor(port);
        assertThat(visitor.get("/publicity").body()).contains(number, "提出异议", course.year() + "-M");

        String code = filedOnThePage(visitor, number);
        project.publicityOver(number);

        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.INTENDED);
        assertThat(visitor.get("/approved").body()).doesNotContain(number);
        assertThat(visitor.get("/publicity/" + number + "/objection").body()).contains("逾期提出的异议不予受理");
        assertNobodyElseLearnsWhoObjects(number);

        answered(course.task(number, "handleObjection"), "UNFOUNDED");

        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.APPROVED);
        assertThat(visitor.get("/approved").body()).contains(number);
        Map<String, String> query = Map.of("number", number + "-Y01", "code", code);
        assertThat(visitor.submit("/publicity/objections", "/publicity/objections", query)
                        .body())
                .contains("异议不成立", "已核查，答复如下");
    }

    @Test
    void oneUpheldObjectionOfTwoBringsTheDeclarationToTheNextMeeting() {
        String number = intended();
        filed(number);
        filed(number);
        List<Task> open = open(number);
        assertThat(open).hasSize(2);
        answered(open.get(0), "UPHELD");
        project.publicityOver(number);
        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.INTENDED);

        answered(open.get(1), "UNFOUNDED");

        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.REVIEWED);
        assertThat(letterKinds(number)).endsWith("objectionClosed", "approvalReopened");
        assertThat(publicPage()).doesNotContain(number);

        project.meetingFrozen(project.meetingRecorded(project.meetingCalled(), Decision.APPROVED));
        assertThat(publicPage()).contains(number);
        project.publicityOver(number);
        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.APPROVED);
    }

    @Test
    void anObjectionOnPaperHoldsThePaymentOfAnApprovedProject() {
        String number = contracted();
        Map<String, String> entries = new HashMap<>(ENTRIES);
        entries.put("declaration", number);
        entries.put("receivedOn", "2022-09-01");
        Caller supervisor = Door.portal(port, "supervisor");
        assertThat(supervisor.submit("/staff/objections", entries).status()).isEqualTo(422);
        Door.portal(port, "province").submit("/staff/objections", entries);
        String objection = number + "-Y01";

        assertThatThrownBy(() -> project.paymentRequested(number))
                .hasMessageContaining("申报 %s 有未办结的异议（%s），办结前不能申请拨付".formatted(number, objection));

        answered(course.task(objection, "handleObjection"), "INADMISSIBLE");
        assertNothingRunsOf(objection);
        project.paid(number);
    }

    @Test
    void whereTheUnitGivesUpNobodyHandlesItsObjectionsAnyMore() {
        String number = contracted();
        String onPaper = course.as("province", () -> cases.enter(number, filing()));

        givenUp(number);

        assertNothingRunsOf(number);
        assertNothingRunsOf(onPaper);
        assertThat(objections.of(onPaper).state()).isEqualTo(ObjectionState.LAPSED);
        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.GIVEN_UP);
        assertBalances(number, 0, 0, 0, 0);
        assertThat(publicPage()).doesNotContain(number);
        assertThat(letterKinds(number)).endsWith("givenUp", "approvalGivenUp");
    }

    @Test
    void anIntendedApprovalIsGivenUpWithItsTimerAndItsOpenObjection() {
        String number = intended();
        filed(number);

        givenUp(number);

        assertNothingRunsOf(number);
        assertThat(objections.of(number + "-Y01").state()).isEqualTo(ObjectionState.LAPSED);
        assertThat(publicPage()).doesNotContain(number);
    }

    @Test
    void onceThePaymentIsRequestedNothingIsGivenUp() {
        String number = contracted();
        project.paymentRequested(number);
        assertThatThrownBy(() -> givenUp(number))
                .isInstanceOf(Refusal.class)
                .hasMessage("申报 " + number + " 的资金已申请拨付，不能放弃立项");
        assertThat(Door.portal(port, UNIT).get("/declarations/" + number).body())
                .doesNotContain("/givingUp");
        assertThatThrownBy(() -> course.as("feixi", () -> {
                    endings.giveUp(number, "不再实施");
                    return null;
                }))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("无权查看");
    }

    private String filedOnThePage(Caller visitor, String number) {
        String page = "/publicity/" + number + "/objection";
        assertThat(visitor.hand(page, ENTRIES, Map.of("证据.pdf", "no PDF".getBytes())))
                .satisfies(refused -> assertThat(refused.status()).isEqualTo(422))
                .satisfies(refused -> assertThat(refused.body()).contains("证据.pdf", "吴异议", "该单位的专利已经转让"));
        assertThat(visitor.hand(page, ENTRIES, Map.of("大.pdf", new byte[11 << 20]))
                        .body())
                .contains("“证据材料”合计不得超过 10 MB");
        assertThat(visitor.hand(page, with("website", "https://"), Map.of()).status())
                .isEqualTo(422);
        assertThat(visitor.hand(page, ENTRIES, Map.of("证据.pdf", Course.onePage()))
                        .status())
                .isEqualTo(302);
        Matcher code = CODE.matcher(visitor.get("/publicity/objections").body());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> entries = new HashMap<>(ENTRIES);
        entries.put(field, value);
        return entries;
    }

    private void assertNobodyElseLearnsWhoObjects(String number) {
        String objection = "/staff/objections/" + number + "-Y01";
        Caller province = Door.portal(port, "province");
        assertThat(province.get(objection).body()).contains("证据.pdf").contains(SECRETS);
        long evidence = jdbc.queryForObject("select id from objection_evidence", Long.class);
        assertThat(province.get(objection + "/evidence/" + evidence).status()).isEqualTo(200);
        for (String account : List.of(UNIT, CITY, "expert2", "supervisor", "auditor", "director", "finance", "admin")) {
            Caller other = Door.portal(port, account);
            assertThat(other.get(objection).status()).as(account).isBetween(400, 499);
            assertThat(other.get(objection + "/evidence/" + evidence).status())
                    .as(account)
                    .isBetween(400, 499);
            for (String page : List.of("/staff/objections", "/declarations/" + number, "/my", "/staff")) {
                assertThat(other.get(page).body()).as(account + page).doesNotContain(SECRETS);
            }
        }
        assertThat(jdbc.queryForList("select text_ from act_hi_varinst where text_ is not null", String.class))
                .doesNotContainAnyElementsOf(SECRETS);
    }

    private void filed(String number) {
        ObjectionFiling.Receipt receipt = cases.file(number, filing(), List.of());
        assertThat(receipt.number()).startsWith(number);
    }

    private Objection.Filing filing() {
        Objector objector = new Objector("吴异议", "", "11010519491231002X", "0551-63356984", "");
        return new Objection.Filing(objector, "该单位的专利已经转让", clock.instant());
    }

    private List<Task> open(String number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey("handleObjection")
                .orderByTaskCreateTime()
                .asc()
                .list();
    }

    private void answered(Task task, String ruling) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("ruling", ruling);
        answers.put("findings", "已核查");
        answers.put("reply", "已核查，答复如下");
        if (ruling.equals("INADMISSIBLE")) {
            answers.put("inadmissibility", "LATE");
        }
        course.as("province", () -> {
            tasks.complete(task.getId(), answers);
            return null;
        });
        course.runJobs();
    }

    private void givenUp(String number) {
        course.as(UNIT, () -> {
            endings.giveUp(number, "合作单位退出，无法实施");
            return null;
        });
        course.runJobs();
    }
}
