package ah.patentplan.workflow;

import ah.patentplan.access.Refusal;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.Submission;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 补正申报材料 – the declaration is corrected in the portal, this task hands it in again with a note. */
@Component
class CorrectDeclaration implements UserTaskBox {

    private final Declarations declarations;
    private final Submission submission;
    private final DeclarationForm form;

    CorrectDeclaration(Declarations declarations, Submission submission, DeclarationForm form) {
        this.declarations = declarations;
        this.submission = submission;
        this.form = form;
    }

    @Override
    public void begin(DelegateTask task) {
        String opinion = declarations.of(Case.of(task).number()).cityOpinion();
        Shown.on(task).text("cityOpinion", opinion);
    }

    @Override
    public void complete(DelegateTask task) {
        String number = Case.of(task).number();
        List<Problem> problems = form.problems(declarations.of(number));
        if (!problems.isEmpty()) {
            throw new Refusal(Problem.sentence(problems));
        }
        submission.submit(number);
    }
}
