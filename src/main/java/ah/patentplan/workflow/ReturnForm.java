package ah.patentplan.workflow;

import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.Return;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** 退回补正选项 – the part of a reviewer's form that names what is to be corrected, beside what was corrected before. */
@Component
class ReturnForm {

    private final Declarations declarations;
    private final DeclarationForm form;
    private final CorrectionTable table;

    ReturnForm(Declarations declarations, DeclarationForm form, CorrectionTable table) {
        this.declarations = declarations;
        this.form = form;
        this.table = table;
    }

    void show(DelegateTask task) {
        Declaration declaration = declarations.of(Case.of(task).number());
        Shown.on(task)
                .table(
                        "sectionOptions",
                        form.sections(declaration).stream()
                                .map(section -> Map.of("value", section.id(), "label", section.label()))
                                .toList())
                .text("declarationLink", "/declarations/" + declaration.number() + "#corrections")
                .table("corrections", table.lastRound(declaration));
    }

    /** @throws ah.patentplan.access.Refusal where no section is named */
    Return asked(DelegateTask task, boolean byProvince, String opinion) {
        Declaration declaration = declarations.of(Case.of(task).number());
        return new Return(
                byProvince, form.sections(declaration), Answers.of(task).list("sections"), opinion);
    }
}
