package ah.patentplan.review;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Correcting;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.Return;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 形式审查 – acceptance with a number, return for correction, or refusal with its clause [policy]. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FormalExamination {

    private final Declarations declarations;
    private final Correcting correcting;
    private final Correspondence letters;
    private final Actors actors;
    private final Acts acts;

    FormalExamination(
            Declarations declarations, Correcting correcting, Correspondence letters, Actors actors, Acts acts) {
        this.declarations = declarations;
        this.correcting = correcting;
        this.letters = letters;
        this.actors = actors;
        this.acts = acts;
    }

    /** 受理. */
    public void accept(String number, String opinion) {
        Declaration declaration = held(number);
        declaration.accept(opinion, "皖知运受〔" + number + "〕");
        letters.write(
                declaration,
                "accepted",
                Map.of("opinion", opinion, "acceptanceNumber", declaration.acceptanceNumber()));
        acts.enter("形式审查：受理", number, opinion);
    }

    /** 退回补正, also after the deadline: the time of arrival stands. */
    public void giveBack(String number, Return asked) {
        held(number);
        correcting.ask(number, asked);
    }

    /** 不予受理, with the clause of the notice that the declaration fails. */
    public void refuse(String number, String clause, String opinion) {
        Declaration declaration = held(number);
        if (clause.isBlank()) {
            throw new Refusal("不予受理时，请填写“不予受理依据的条款”");
        }
        declaration.refuse(opinion, clause);
        letters.write(declaration, "refused", Map.of("opinion", opinion, "clause", clause));
        acts.enter("形式审查：不予受理", number, clause + "。" + opinion);
    }

    private Declaration held(String number) {
        declarations.hold(number);
        return declarations.of(number, actors.current());
    }
}
