package ah.patentplan.decision;

import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Money;
import ah.patentplan.programme.Programmes;
import ah.patentplan.programme.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 立项经过 – carries a frozen decision out: refusal, or publicity and then approval. */
@Component
@Transactional
public class ApprovalCourse {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Meetings meetings;
    private final Publicities publicities;
    private final Objections objections;
    private final Approvals approvals;
    private final Declarations declarations;
    private final Programmes programmes;
    private final WorkingDays workingDays;
    private final Correspondence correspondence;
    private final Acts acts;
    private final Clock clock;

    ApprovalCourse(
            Meetings meetings,
            Publicities publicities,
            Objections objections,
            Approvals approvals,
            Declarations declarations,
            Programmes programmes,
            WorkingDays workingDays,
            Correspondence correspondence,
            Acts acts,
            Clock clock) {
        this.meetings = meetings;
        this.publicities = publicities;
        this.objections = objections;
        this.approvals = approvals;
        this.declarations = declarations;
        this.programmes = programmes;
        this.workingDays = workingDays;
        this.correspondence = correspondence;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Carries out what a frozen record says about one declaration; safe to run twice.
     *
     * @return the decision that its case is to be told, empty where that was done before or the declaration has ended
     */
    public Optional<Decision> carryOut(String meeting, String number) {
        AgendaItem item = frozen(meeting, number);
        if (item.isCarriedOut()) {
            return Optional.empty();
        }
        DeclarationState state = item.declaration().state();
        if (state != DeclarationState.REVIEWED) {
            giveUp(item, "不再执行：申报" + state.title());
            return Optional.empty();
        }
        item.carriedOut(clock.instant());
        if (item.decision() == Decision.NOT_APPROVED) {
            item.declaration().become(DeclarationState.NOT_APPROVED);
            correspondence.write(item.declaration(), "notApproved", Map.of("reason", item.reason()));
        }
        acts.enter("执行会议决定", number, "会议 " + meeting + "：" + item.decision().title());
        return Optional.of(item.decision());
    }

    /** 未能送达: the case does not wait for a decision, so that none is carried out; safe to run twice. */
    public void undelivered(String meeting, String number) {
        AgendaItem item = frozen(meeting, number);
        if (!item.isCarriedOut()) {
            DeclarationState state = item.declaration().state();
            boolean ended = state != DeclarationState.REVIEWED;
            giveUp(item, (ended ? "不再执行：申报" : "未能送达：流程不在等待会议决定，申报") + state.title());
        }
    }

    private AgendaItem frozen(String meeting, String number) {
        AgendaItem item = meetings.item(meeting, number);
        if (item.meeting().state() != MeetingState.FROZEN) {
            throw new Refusal("会议 " + meeting + " 的纪要尚未核定");
        }
        return item;
    }

    private void giveUp(AgendaItem item, String why) {
        item.givenUp(why, clock.instant());
        acts.enter("会议决定不再执行", item.number(), "会议 " + item.meeting().number() + "：" + why);
    }

    /** 公示拟立项 from today, for the programme's number of working days; again where it went back to a meeting. */
    public void publish(String number) {
        Declaration declaration = declarations.of(number);
        String meeting = approvals.of(number).meeting().number();
        LocalDate today = LocalDate.now(clock);
        LocalDate end =
                workingDays.after(today, programmes.of(declaration.year()).publicityWorkingDays());
        int round = publicities
                .findFirstByNumberOrderByRoundDesc(number)
                .map(Publicity::round)
                .orElse(0);
        publicities.save(new Publicity(number, round + 1, meeting, today, end));
        declaration.become(DeclarationState.INTENDED);
        correspondence.write(
                declaration, "intendedApproval", Map.of("startsOn", DAY.format(today), "endsOn", DAY.format(end)));
        acts.enter("公示拟立项", number, "公示期 " + today + " 至 " + end);
    }

    /**
     * 核对异议 of the present round, once the publicity is over; no objection comes or ends until the transaction does.
     *
     * @return open while one is to be answered, upheld where one was, else none
     */
    public String objections(String number) {
        declarations.hold(number);
        Publicity round = publicities.of(number);
        if (!objections.open(number).isEmpty()) {
            return "open";
        }
        return objections.upheld(number).stream().anyMatch(objection -> objection.isOf(round)) ? "upheld" : "none";
    }

    /** 退回会议审定: an objection was upheld; the next meeting decides anew. */
    public void returnToMeeting(String number) {
        Declaration declaration = declarations.of(number);
        publicities.of(number).stop(clock.instant());
        declaration.become(DeclarationState.REVIEWED);
        correspondence.write(declaration, "approvalReopened", Map.of());
        acts.enter("退回会议审定", number, "公示期间的异议成立，提请局长办公会重新审定");
    }

    /** 确定立项 once the publicity is over and every objection answered. */
    public void confirm(String number) {
        Publicity publicity = publicities.of(number);
        if (!LocalDate.now(clock).isAfter(publicity.endsOn())) {
            throw new Refusal("申报 " + number + " 的公示期尚未届满");
        }
        objections.requireNoneOpen(number, "确定立项");
        Declaration declaration = declarations.of(number);
        Money amount = approvals.amountOf(number);
        publicity.close(clock.instant());
        declaration.become(DeclarationState.APPROVED);
        correspondence.write(declaration, "approval", Map.of("amount", amount));
        acts.enter("确定立项", number, "专项资金 " + amount);
    }
}
