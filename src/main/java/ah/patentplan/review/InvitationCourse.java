package ah.patentplan.review;

import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
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
     * 补充专家: where members recused themselves while scoring, asks as many reserves as the declaration lacks, in the
     * order drawn; they score this declaration only. Refused where it lacks none, answers are still open, or no reserve
     * may score it.
     */
    public void supplement(String number, String declaration) {
        Panel panel = panels.of(number);
        requireLack(panel, declaration);
        if (!panel.openInvitations().isEmpty()) {
            throw new Refusal("专家组 " + number + " 还有待答复的邀请，请待专家答复或逾期后再补充");
        }
        if (panel.drawRecord() == null) {
            throw new Refusal("专家组 %s 的专家系直接指定，没有候补专家。%s".formatted(number, otherWays(declaration)));
        }
        List<String> next = next(panel, declaration);
        if (next.isEmpty()) {
            throw new Refusal("专家组 %s 没有可以评审申报 %s 的候补专家了。%s".formatted(number, declaration, otherWays(declaration)));
        }
        supplement(panel, declaration, next);
    }

    private void requireLack(Panel panel, String declaration) {
        if (panel.state() != PanelState.APPOINTED) {
            throw new Refusal("专家组 %s 目前为“%s”，组建完成后才能补充专家"
                    .formatted(panel.number(), panel.state().title()));
        }
        if (!panel.declarations().contains(declaration)) {
            throw new Refusal("申报 %s 不由专家组 %s 评审".formatted(declaration, panel.number()));
        }
        if (candidates.lacking(panel, declaration) == 0) {
            throw new Refusal("申报 %s 不缺评审专家（除回避外 %d 名）或不在评审中，无须补充"
                    .formatted(declaration, panel.membersFor(declaration).size()));
        }
    }

    private static String otherWays(String declaration) {
        return "申报 %s 能否继续须由省级另行决定：目前可以在该申报页面说明理由后“取消申报”，或由申报单位撤回".formatted(declaration);
    }

    private List<String> next(Panel panel, String declaration) {
        Conflicts conflicts = candidates.conflicts(panel);
        return available(panel).stream()
                .filter(expert -> conflicts.mayScore(expert, declaration))
                .limit(candidates.lacking(panel, declaration))
                .toList();
    }

    private void supplement(Panel panel, String declaration, List<String> experts) {
        Instant due = due(panel);
        panel.supplement(declaration, experts, clock.instant(), due);
        acts.enter(
                "补充专家",
                panel.number(),
                "仅补评 %s：%s；答复期限：%s".formatted(declaration, String.join("、", experts), Correspondence.time(due)));
    }

    /**
     * Once all have answered or their time is over: appoints the panel where each declaration has enough experts and no
     * reserve is left for an empty seat, else invites the next in order, see {@link Seating}; gives the panel back to
     * the province where the reserves do not suffice either. A panel that is appointed stays so: of it only reserves
     * for the declaration in want are asked, as far as there are any.
     */
    public PanelStrength callReserves(String number) {
        Panel panel = panels.of(number);
        List<String> silent = panel.expireInvitations();
        if (!silent.isEmpty()) {
            acts.enter("专家逾期未答复", number, String.join("、", silent));
        }
        return panel.state() == PanelState.APPOINTED ? goOnSupplementing(panel) : fillSeats(panel);
    }

    private PanelStrength goOnSupplementing(Panel panel) {
        String declaration = panel.supplemented();
        List<String> next = next(panel, declaration);
        if (!next.isEmpty()) {
            supplement(panel, declaration, next);
            return PanelStrength.RESERVES;
        }
        int lacking = candidates.lacking(panel, declaration);
        acts.enter(
                "补充专家结束",
                panel.number(),
                "申报 %s：除回避外 %d 名专家%s"
                        .formatted(
                                declaration,
                                panel.membersFor(declaration).size(),
                                lacking == 0 ? "" : "，仍缺 %d 名，没有可以递补的候补专家".formatted(lacking)));
        return PanelStrength.SUFFICIENT;
    }

    private PanelStrength fillSeats(Panel panel) {
        Seating seating = candidates.seating(panel);
        Collection<String> together =
                seating.seat(panel.members(), available(panel)).keySet();
        Optional<String> shortage = seating.conflicts().shortage(together, seating.minimum());
        if (shortage.isPresent()) {
            panel.dissolve("接受邀请的专家和候补专家不足：" + shortage.get());
            acts.enter("专家不足，重新组建", panel.number(), panel.shortage());
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
        acts.enter("专家组已组建", panel.number(), "专家：" + String.join("、", panel.members()));
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
        Instant due = due(panel);
        panel.invite(experts, recusals, clock.instant(), due);
        acts.enter("邀请专家", panel.number(), "%s；答复期限：%s".formatted(String.join("、", experts), Correspondence.time(due)));
    }

    private Instant due(Panel panel) {
        return workingDays
                .after(LocalDate.now(clock), programmes.of(panel.year()).invitationWorkingDays())
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }

    /** Accounts of those who have not answered yet, in the order in which they were asked. */
    @Transactional(readOnly = true)
    public List<String> invited(String number) {
        return panels.of(number).openInvitations().stream()
                .map(Invitation::expert)
                .toList();
    }

    /** When the open invitations end. */
    @Transactional(readOnly = true)
    public Instant dueAt(String number) {
        return panels.of(number).openInvitations().stream()
                .map(Invitation::dueAt)
                .findFirst()
                .orElseThrow(() -> new Refusal("专家组 " + number + " 没有待答复的邀请"));
    }
}
