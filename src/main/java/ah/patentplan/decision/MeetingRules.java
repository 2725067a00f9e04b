package ah.patentplan.decision;

import ah.patentplan.access.Refusal;
import java.time.LocalDate;
import java.util.List;

/** 纪要规则 – what the record of a meeting must say before it is handed on. */
final class MeetingRules {

    private MeetingRules() {}

    /** Refuses an incomplete record, or one with a decision that lacks its reason. */
    static void check(Meeting meeting, LocalDate today) {
        refuseIf(meeting.heldOn() == null, "请填写会议日期");
        refuseIf(meeting.heldOn().isAfter(today), "会议日期不能晚于今天");
        refuseIf(meeting.attendance() == null || meeting.attendance().isBlank(), "请填写出席人员");
        List<AgendaItem> agenda =
                meeting.items().stream().filter(item -> !item.isTakenOff()).toList();
        agenda.forEach(item -> check(item, agenda));
    }

    private static void check(AgendaItem item, List<AgendaItem> agenda) {
        refuseIf(item.decision() == null, "请登记申报 " + item.number() + " 的决定");
        boolean approved = item.decision() == Decision.APPROVED;
        refuseIf(approved && item.amount() == null, "申报 " + item.number() + " 拟立项，资金额度须大于零");
        refuseIf(!approved && item.amount() != null, "申报 " + item.number() + " 未立项，不能填写资金额度");
        boolean reasoned = !item.reason().isBlank();
        refuseIf(item.decision() == Decision.NOT_APPROVED && !reasoned, "申报 " + item.number() + " 不予立项，请说明理由");
        refuseIf(isAgainstRanking(item, agenda) && !reasoned, "申报 " + item.number() + " 得分低于同类别不予立项的项目而拟立项，请说明理由");
    }

    /** Approved, though another of the same category with a higher score is not. */
    private static boolean isAgainstRanking(AgendaItem item, List<AgendaItem> agenda) {
        return item.decision() == Decision.APPROVED
                && agenda.stream()
                        .filter(other -> other.declaration().category()
                                == item.declaration().category())
                        .filter(other -> other.decision() == Decision.NOT_APPROVED)
                        .anyMatch(other -> other.score().compareTo(item.score()) > 0);
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            throw new Refusal(message);
        }
    }
}
