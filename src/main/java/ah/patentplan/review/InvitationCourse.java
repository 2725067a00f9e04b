package ah.patentplan.review;

import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import ah.patentplan.programme.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 邀请专家 – whoever was seated is asked; for those who decline or stay silent the reserves are asked in order (R15). */
@Component
@Transactional
public class InvitationCourse {

    private final Panels panels;
    private final PanelCandidates candidates;
    private final Programmes programmes;
    private final WorkingDays workingDays;
    private final Acts acts;
    private final Clock clock;

    InvitationCourse(
            Panels panels,
            PanelCandidates candidates,
            Programmes programmes,
            WorkingDays workingDays,
            Acts acts,
            Clock clock) {
        this.panels = panels;
        this.candidates = candidates;
        this.programmes = programmes;
        this.workingDays = workingDays;
        this.acts = acts;
        this.clock = clock;
    }

    /** Invites the members of a panel that the supervisor has confirmed. */
    public void invite(String number) {
        Panel panel = panels.of(number);
        invite(panel, panel.members(), List.of());
    }

    /**
     * Takes the answer of an invited expert; refused without a reason, where it names what it was not shown, where
     * nothing would be left, after the due time and a second time.
     */
    public void answer(String number, String expert, InvitationAnswer answer) {
        Panel panel = panels.of(number);
        if (answer.accepted()) {
            requireGround(panel, expert, answer);
        } else if (answer.reason().isEmpty()) {
            throw new Refusal("谢绝邀请的，请填写“谢绝理由”");
        }
        panel.answer(expert, answer, clock.instant());
        acts.enter("答复专家邀请", number, sentence(answer));
    }

    private void requireGround(Panel panel, String expert, InvitationAnswer answer) {
        List<String> shown = candidates.shownTo(expert, panel).stream()
                .map(Declaration::number)
                .toList();
        if (!shown.containsAll(answer.recusedFrom())) {
            throw new Refusal("“须回避的项目”只能从所列项目中勾选");
        }
        if (answer.recusedFrom().containsAll(shown)) {
            throw new Refusal("全部项目均须回避的，请谢绝邀请");
        }
        if (answer.recusedFrom().isEmpty() != answer.ground().isEmpty()) {
            throw new Refusal("勾选了“须回避的项目”的，应填写“回避理由”；未勾选的不填");
        }
    }

    private static String sentence(InvitationAnswer answer) {
        if (!answer.accepted()) {
            return "谢绝：" + answer.reason();
        }
        return answer.recusedFrom().isEmpty()
                ? "接受"
                : "接受；自报回避 %s：%s".formatted(String.join("、", answer.recusedFrom()), answer.ground());
    }

    /**
     * Once all have answered or their time is over: appoints the panel where each declaration has enough experts and no
     * reserve is left for an empty seat, else invites the next in order, see {@link Seating}; gives the panel back to
     * the province where the reserves do not suffice either.
     */
    public PanelStrength callReserves(String number) {
        Panel panel = panels.of(number);
        List<String> silent = panel.expireInvitations();
        if (!silent.isEmpty()) {
            acts.enter("专家逾期未答复", number, String.join("、", silent));
        }
        Seating seating = candidates.seating(panel);
        Collection<String> together =
                seating.seat(panel.members(), available(panel)).keySet();
        Optional<String> shortage = seating.conflicts().shortage(together, seating.minimum());
        if (shortage.isPresent()) {
            panel.dissolve("接受邀请的专家和候补专家不足：" + shortage.get());
            acts.enter("专家不足，重新组建", number, panel.shortage());
            return PanelStrength.EXHAUSTED;
        }
        List<String> next = together.stream()
                .filter(expert -> !panel.members().contains(expert))
                .toList();
        if (!next.isEmpty()) {
            invite(panel, next, seating.conflicts().of(next));
            return PanelStrength.RESERVES;
        }
        panel.complete(seating.conflicts().of(panel.members()));
        acts.enter("专家组已组建", number, "专家：" + String.join("、", panel.members()));
        return PanelStrength.SUFFICIENT;
    }

    /** Reserves who can still be asked: nothing since the draw excludes them. */
    private List<String> available(Panel panel) {
        List<String> excluded = candidates.of(panel).stream()
                .filter(candidate -> !candidate.isOnList())
                .map(candidate -> candidate.expert().account())
                .toList();
        return panel.reserves().stream()
                .filter(expert -> !excluded.contains(expert))
                .toList();
    }

    private void invite(Panel panel, List<String> experts, List<Recusal> recusals) {
        Instant now = clock.instant();
        Programme programme = programmes.of(panel.year());
        Instant due = workingDays
                .after(LocalDate.now(clock), programme.invitationWorkingDays())
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
        panel.invite(experts, recusals, now, due);
        acts.enter("邀请专家", panel.number(), "%s；答复期限：%s".formatted(String.join("、", experts), Correspondence.time(due)));
    }

    /** Accounts of those who have not answered yet, in the order in which they were asked. */
    @Transactional(readOnly = true)
    public List<String> invited(String number) {
        return open(panels.of(number)).stream().map(Invitation::expert).toList();
    }

    /** When the open invitations end. */
    @Transactional(readOnly = true)
    public Instant dueAt(String number) {
        return open(panels.of(number)).stream()
                .map(Invitation::dueAt)
                .findFirst()
                .orElseThrow(() -> new Refusal("专家组 " + number + " 没有待答复的邀请"));
    }

    private static List<Invitation> open(Panel panel) {
        return panel.invitations().stream()
                .filter(one -> one.state() == InvitationState.INVITED)
                .toList();
    }
}
