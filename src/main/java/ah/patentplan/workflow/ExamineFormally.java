package ah.patentplan.workflow;

import ah.patentplan.review.FormalExamination;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 形式审查 – accepted or refused by the province. */
@Component
class ExamineFormally implements UserTaskBox {

    private final FormalExamination examination;

    ExamineFormally(FormalExamination examination) {
        this.examination = examination;
    }

    @Override
    public void complete(DelegateTask task) {
        Answers answers = Answers.of(task);
        String acceptance = answers.text("acceptance");
        examination.examine(Case.of(task).number(), acceptance, answers.text("examinationOpinion"));
        task.getExecution().setVariable("acceptance", acceptance);
    }
}
