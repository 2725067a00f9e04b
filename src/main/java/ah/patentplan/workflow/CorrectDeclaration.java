package ah.patentplan.workflow;

import ah.patentplan.access.Refusal;
import ah.patentplan.declaration.Correcting;
import ah.patentplan.declaration.Correction;
import ah.patentplan.declaration.Corrections;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.Section;
import ah.patentplan.declaration.Submission;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 补正申报材料 – the declaration is corrected in the portal, this task hands it in again with a note. */
@Component
class CorrectDeclaration implements UserTaskBox {

    private final Declarations declarations;
    private final Corrections corrections;
    private final Correcting correcting;
    private final Submission submission;
    private final DeclarationForm form;

    CorrectDeclaration(
            Declarations declarations,
            Corrections corrections,
            Correcting correcting,
            Submission submission,
            DeclarationForm form) {
        this.declarations = declarations;
        this.corrections = corrections;
        this.correcting = correcting;
        this.submission = submission;
        this.form = form;
    }

    @Override
    public void begin(DelegateTask task) {
        Declaration declaration = declarations.of(Case.of(task).number());
        Correction asked = corrections.open(declaration.number()).orElseThrow();
        Shown.on(task)
                .text("office", correcting.office(asked, declaration))
                .text("opinion", asked.opinion())
                .text("sections", asked.sections().stream().map(Section::label).collect(Collectors.joining("、")));
    }

    @Override
    public void complete(DelegateTask task) {
        String number = Case.of(task).number();
        List<Problem> problems = form.problems(declarations.of(number));
        if (!problems.isEmpty()) {
            throw new Refusal(Problem.sentence(problems));
        }
        submission.correct(number, Answers.of(task).text("correctionNote"));
    }
}
