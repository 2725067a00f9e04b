package ah.patentplan.workflow;

import ah.patentplan.access.Actors;
import ah.patentplan.declaration.Consistency;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
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
    private final Consistency consistency;
    private final Actors actors;

    DraftCheck(Declarations declarations, DeclarationForm form, Consistency consistency, Actors actors) {
        this.declarations = declarations;
        this.form = form;
        this.consistency = consistency;
        this.actors = actors;
    }

    /**
     * 核对结果.
     *
     * @param verdicts empty while it is still open which conditions apply
     * @param problems what would be refused
     * @param questions what looks mistaken but may be right
     */
    public record Findings(List<Verdict> verdicts, List<Problem> problems, List<String> questions) {}

    /** What the server thinks of the draft as it stands saved. */
    @Transactional(readOnly = true)
    public Findings of(String number) {
        Declaration draft = declarations.of(number, actors.current());
        List<Problem> problems = new ArrayList<>(form.problems(draft));
        consistency.contradictions(draft).forEach(sentence -> problems.add(new Problem("", "数据一致性", sentence)));
        return new Findings(Verdicts.of(form.conditions(draft), draft.year()), problems, consistency.questions(draft));
    }
}
