package ah.patentplan.workflow;

import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Partners;
import ah.patentplan.review.InvitationAnswer;
import ah.patentplan.review.InvitationCourse;
import ah.patentplan.review.Panel;
import ah.patentplan.review.PanelCandidates;
import ah.patentplan.review.Panels;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 答复邀请 – an expert sees what it would review, nothing of the others, and accepts or declines. */
@Component
class AnswerInvitation implements UserTaskBox {

    private final InvitationCourse invitations;
    private final Panels panels;
    private final PanelCandidates candidates;

    AnswerInvitation(InvitationCourse invitations, Panels panels, PanelCandidates candidates) {
        this.invitations = invitations;
        this.panels = panels;
        this.candidates = candidates;
    }

    @Override
    public void begin(DelegateTask task) {
        Panel panel = panels.of(task.getExecution().getProcessBusinessKey());
        List<Declaration> shown = candidates.shownTo(task.getAssignee(), panel);
        Shown.on(task)
                .text("number", panel.number())
                .text("categoryTitle", PanelHead.title(panel))
                .text("answerUntil", Correspondence.time(invitations.dueAt(panel.number())))
                .table(
                        "declarations",
                        shown.stream().map(AnswerInvitation::line).toList())
                .table(
                        "declarationOptions",
                        shown.stream().map(AnswerInvitation::option).toList());
    }

    @Override
    public void complete(DelegateTask task) {
        Answers answers = Answers.of(task);
        invitations.answer(
                task.getExecution().getProcessBusinessKey(),
                task.getAssignee(),
                answers.is("invitationAnswer", "accepted")
                        ? InvitationAnswer.accepting(answers.list("recusedFrom"), answers.text("recusalGround"))
                        : InvitationAnswer.declining(answers.text("declineReason")));
    }

    private static Map<String, String> line(Declaration declaration) {
        List<String> partners = Partners.namesOf(declaration);
        return Map.of(
                "number", declaration.number(),
                "unitName", declaration.unitName(),
                "partners", partners.isEmpty() ? "无" : String.join("、", partners));
    }

    private static Map<String, String> option(Declaration declaration) {
        return Map.of(
                "value", declaration.number(), "label", declaration.number() + "（" + declaration.unitName() + "）");
    }
}
