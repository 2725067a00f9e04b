package ah.patentplan.decision;

import ah.patentplan.access.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * 纪要规则 – what the record of a meeting must say before it is handed on.
 *
 * @param quorumShare of the members of which more must be present, 0 to 1
 */
record MeetingRules(Meeting meeting, BigDecimal quorumShare) {

    private static final int LONGEST_REASON = 500;

    /** Refuses an incomplete record, one without a quorum, and one with a decision that lacks its reason. */
    void check(LocalDate today) {
        refuseIf(meeting.heldOn() == null, "请填写会议日期");
        refuseIf(meeting.heldOn().isAfter(today), "会议日期不能晚于今天");
        checkAttendance();
        meeting.agenda().forEach(this::check);
    }

    private void checkAttendance() {
        List<Attendee> attendance = meeting.attendance();
        refuseIf(attendance.isEmpty(), "请填写出席人员");
        Set<String> names = new HashSet<>();
        Set<String> agenda = new HashSet<>();
        meeting.items().forEach(item -> agenda.add(item.number()));
        for (Attendee one : attendance) {
            refuseIf(one.presence() == null, "请选择“" + one.name() + "”的出席情况");
            refuseIf(!names.add(one.name() + one.post()), "与会人员“" + one.name() + "”重复");
            for (String number : one.recusedFrom()) {
                refuseIf(!agenda.contains(number), "“%s”回避的申报 %s 不在议程上".formatted(one.name(), number));
            }
        }
        long present = Attendee.present(attendance);
        refuseIf(isTooFew(present), "应到%d人，实到%d人，%s".formatted(members(), present, tooFew()));
    }

    private void check(AgendaItem item) {
        refuseIf(item.decision() == null, "请登记申报 " + item.number() + " 的决定");
        boolean approved = item.decision() == Decision.APPROVED;
        refuseIf(approved && item.amount() == null, "申报 " + item.number() + " 拟立项，资金额度须大于零");
        refuseIf(!approved && item.amount() != null, "申报 " + item.number() + " 未立项，不能填写资金额度");
        refuseIf(
                item.decision() == Decision.NOT_APPROVED && item.reason().isEmpty(),
                "申报 " + item.number() + " 不予立项，请说明理由");
        refuseIf(item.reason().length() > LONGEST_REASON, "申报 %s 的理由不得超过%d字".formatted(item.number(), LONGEST_REASON));
        long deciding = Attendee.deciding(meeting.attendance(), item.number());
        refuseIf(
                item.decision() != Decision.DEFERRED && isTooFew(deciding),
                "申报 %s 除回避外到会%d人，%s，只能暂缓".formatted(item.number(), deciding, tooFew()));
    }

    private boolean isTooFew(long present) {
        return BigDecimal.valueOf(present).compareTo(quorumShare.multiply(BigDecimal.valueOf(members()))) <= 0;
    }

    private long members() {
        return Attendee.belonging(meeting.attendance());
    }

    private String tooFew() {
        return "未超过应到人数的" + share(quorumShare);
    }

    /** As papers print it: 50%. */
    static String share(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            throw new Refusal(message);
        }
    }
}
