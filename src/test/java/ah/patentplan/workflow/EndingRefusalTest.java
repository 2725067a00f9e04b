package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Caller;
import ah.patentplan.Door;
import ah.patentplan.Standing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 终止的拒绝 – withdrawal, cancellation and investigation posted straight to the server by those who may not. */
class EndingRefusalTest extends EndedCase {

    private static final String NOT_VISIBLE = "或您无权查看";
    private static final String NO_RIGHT = "您没有办理此事项的权限";

    @Autowired
    Standing everything;

    @Test
    void whoeverMayNotIsRefusedAndNothingChanges() {
        String number = course.submitted(UNIT);

        assertRefused("wanjiang", number, "withdrawal", "理由", NOT_VISIBLE);
        for (String other : List.of(CITY, "wuhu", "province", "supervisor", "expert2", "admin")) {
            assertRefused(other, number, "withdrawal", "理由", NO_RIGHT);
        }
        for (String other : List.of(UNIT, CITY, "wuhu", "supervisor", "director", "admin")) {
            assertRefused(other, number, "cancellation", "理由", NO_RIGHT);
            assertRefused(other, number, "investigation", "理由", NO_RIGHT);
        }
    }

    @Test
    void withoutAReasonNothingEnds() {
        String number = course.submitted(UNIT);

        assertReasonNeeded(UNIT, number, "withdrawal", "撤回理由");
        assertReasonNeeded("province", number, "cancellation", "取消理由");
        assertReasonNeeded("province", number, "investigation", "举报事项");
    }

    @Test
    void theProvinceCannotReachADraft() {
        String draft = course.opened(UNIT);

        assertRefused("province", draft, "cancellation", "理由", NOT_VISIBLE);
        assertRefused("province", draft, "investigation", "理由", NOT_VISIBLE);
    }

    @Test
    void whatHasEndedEndsNoSecondTime() {
        String number = course.submitted(UNIT);
        Caller unit = Door.portal(port, UNIT);
        assertThat(unit.submit("/declarations/" + number + "/withdrawal", Map.of("reason", "不再申报"))
                        .status())
                .isEqualTo(302);

        assertRefused(UNIT, number, "withdrawal", "再撤回", "目前为“已撤回”，不能变为“已撤回”");
        assertRefused("province", number, "cancellation", "理由", "目前为“已撤回”，不能变为“已取消”");
    }

    @Test
    void aRevokedDeclarationIsInvestigatedNoSecondTime() {
        String number = course.submitted(UNIT);
        established(number);

        assertRefused("province", number, "investigation", "理由", "目前为“已取消立项资格”，不能核查");
    }

    @Test
    void oneInvestigationRunsAtATime() {
        String number = course.submitted(UNIT);
        reported(number);

        assertRefused("province", number, "investigation", "理由", "已有一项核查，不能重复立案");
    }

    @Test
    void theListOfInvestigationsIsForProvinceAndControlOnly() {
        String investigation = reported(course.submitted(UNIT));
        for (String reader : List.of("province", "director", "supervisor", "auditor")) {
            assertThat(Door.portal(port, reader).get("/staff/investigations").body())
                    .as(reader)
                    .contains(investigation);
        }
        for (String other : List.of(UNIT, CITY, "expert2", "finance", "admin")) {
            assertThat(Door.portal(port, other).get("/staff/investigations").body())
                    .as(other)
                    .doesNotContain(investigation);
        }
    }

    @Test
    void whoEstablishedCannotConfirmThoughTheGroupsWouldAllowIt() {
        accounts.make("both", "兼任人员", "demo", "provinceOffice", "supervisor");
        String investigation = reported(course.submitted(UNIT));
        course.complete(UNIT, investigation, "stateCase", Map.of("statement", "数据属实"));
        found("both", investigation, "established");

        String task = course.task(investigation, "confirmFalseMaterials").getId();
        Caller both = Door.REST.caller(port, "both");
        Map<String, Object> confirmed =
                Map.of("variables", Map.of("confirmation", Map.of("type", "String", "value", "confirmed")));
        Caller.Answer answer = everything.isTheSameAfter(() -> both.post("/task/" + task + "/complete", confirmed));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("由您认定，不能由您复核");
    }

    @Test
    void anotherUnitDoesNotStateItsCase() {
        String investigation = reported(course.submitted(UNIT));
        String task = course.task(investigation, "stateCase").getId();
        Caller other = Door.portal(port, "wanjiang");

        assertThat(other.get("/tasks/" + task).status()).isBetween(400, 499);
    }

    private void assertReasonNeeded(String account, String number, String act, String field) {
        assertRefused(account, number, act, " ", "请填写“" + field + "”");
        assertRefused(account, number, act, "长".repeat(501), "“" + field + "”不得超过500字");
    }

    private void assertRefused(String account, String number, String act, String text, String message) {
        Caller person = Door.portal(port, account);
        Caller.Answer answer = everything.isTheSameAfter(
                () -> person.submit("/declarations/" + number + "/" + act, Map.of("reason", text, "allegation", text)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains(message);
        assertThat(jdbc.queryForObject(
                        "select count(*) from act where refused and actor = ? and subject like ?",
                        Integer.class,
                        account,
                        "%" + number + "/" + act))
                .isPositive();
    }
}
