package ah.patentplan.workflow;

import ah.patentplan.access.Refusal;
import ah.patentplan.review.FormalExamination;
import ah.patentplan.review.PaperRegister;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 形式审查 – accepted, returned for correction, or refused by the province. */
@Component
@Decides("acceptance: accepted returned refused")
class ExamineFormally implements UserTaskBox {

    private final FormalExamination examination;
    private final ReturnForm form;
    private final PaperRegister papers;

    ExamineFormally(FormalExamination examination, ReturnForm form, PaperRegister papers) {
        this.examination = examination;
        this.form = form;
        this.papers = papers;
    }

    @Override
    public void begin(DelegateTask task) {
        form.show(task);
        Shown.on(task).text("papers", papers.standing(Case.of(task).number()).sentence());
    }

    @Override
    public void complete(DelegateTask task) {
        String number = Case.of(task).number();
        Answers answers = Answers.of(task);
        String acceptance = answers.text("acceptance");
        String opinion = answers.text("examinationOpinion");
        switch (acceptance) {
            case "accepted" -> examination.accept(number, opinion);
            case "returned" -> examination.giveBack(number, form.asked(task, true, opinion));
            case "refused" -> examination.refuse(number, answers.text("refusalClause"), opinion);
            default -> throw new Refusal("“审查结论”不是可选项");
        }
        task.getExecution().setVariable("acceptance", acceptance);
    }
}
