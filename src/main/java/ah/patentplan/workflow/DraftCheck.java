package ah.patentplan.workflow;

import ah.patentplan.access.Actors;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.Submission;
import ah.patentplan.declaration.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 草稿核对 – what the server thinks of a draft while it is filled in; nothing is decided here. */
@Component
public class DraftCheck {

    private final Declarations declarations;
    private final DeclarationForm form;
    private final Submission submission;
    private final Actors actors;

    DraftCheck(Declarations declarations, DeclarationForm form, Submission submission, Actors actors) {
        this.declarations = declarations;
        this.form = form;
        this.submission = submission;
        this.actors = actors;
    }

    /** 核对结果. */
    public record Findings(List<Verdict> verdicts, List<Problem> problems) {}

    /** Verdict of every condition and every problem, as the draft stands saved. */
    @Transactional(readOnly = true)
    public Findings of(String number) {
        Declaration draft = declarations.of(number, actors.current());
        List<Problem> problems = new ArrayList<>(form.problems(draft));
        submission.contradictions(draft).forEach(sentence -> problems.add(new Problem("", "数据一致性", sentence)));
        return new Findings(Verdicts.of(form.conditions(draft), draft.year()), problems);
    }
}
