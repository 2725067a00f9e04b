package ah.patentplan.workflow;

import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.Submission;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 填写申报书 – its answers lie in the database; completing the task submits them. */
@Component
class FillInDeclaration implements UserTaskBox {

    private final Declarations declarations;
    private final Submission submission;

    FillInDeclaration(Declarations declarations, Submission submission) {
        this.declarations = declarations;
        this.submission = submission;
    }

    @Override
    public Optional<Map<String, Object>> storedAnswers(DelegateTask task) {
        return Optional.of(declarations.of(Case.of(task).number()).answers());
    }

    @Override
    public void complete(DelegateTask task) {
        submission.submit(Case.of(task).number());
    }
}
