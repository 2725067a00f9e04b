package ah.patentplan.review;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 形式审查 – acceptance with a number, or refusal [policy]. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FormalExamination {

    private final Declarations declarations;
    private final Correspondence letters;
    private final Actors actors;
    private final Acts acts;

    FormalExamination(Declarations declarations, Correspondence letters, Actors actors, Acts acts) {
        this.declarations = declarations;
        this.letters = letters;
        this.actors = actors;
        this.acts = acts;
    }

    /** @param outcome accepted or refused */
    public void examine(String number, String outcome, String opinion) {
        Declaration declaration = declarations.of(number, actors.current());
        switch (outcome) {
            case "accepted" -> declaration.examined(DeclarationState.ACCEPTED, opinion, "皖知运受〔" + number + "〕");
            case "refused" -> declaration.examined(DeclarationState.REFUSED, opinion, null);
            default -> throw new Refusal("“审查结论”不是可选项");
        }
        letters.write(
                declaration,
                outcome,
                Map.of("opinion", opinion, "acceptanceNumber", String.valueOf(declaration.acceptanceNumber())));
        acts.enter("形式审查：" + declaration.state().title(), number, opinion);
    }
}
