package ah.patentplan.decision;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 撤回申报 – by the unit itself, before the meeting's decision is carried out; a draft may be given up too. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Withdrawal {

    private final Declarations declarations;
    private final Termination termination;
    private final Correspondence letters;
    private final Actors actors;
    private final Acts acts;

    Withdrawal(Declarations declarations, Termination termination, Correspondence letters, Actors actors, Acts acts) {
        this.declarations = declarations;
        this.termination = termination;
        this.letters = letters;
        this.actors = actors;
        this.acts = acts;
    }

    /** Takes the unit's wish; its case is to be told in the same transaction. */
    public void request(String number, String reason) {
        Actor actor = actors.current();
        actor.require(Role.APPLICANT);
        declarations.hold(number);
        Declaration declaration = declarations.of(number, actor);
        if (!declaration.isOf(actor)) {
            throw new Refusal("只有申报单位可以撤回申报");
        }
        declaration.announceEnd(DeclarationState.WITHDRAWN, Reason.of("撤回理由", reason));
        acts.enter("申请撤回", number, declaration.endReason());
    }

    /** 撤回: ends the declaration and confirms it to the unit. */
    public void carryOut(String number) {
        Declaration declaration = termination.end(number, DeclarationState.WITHDRAWN);
        letters.write(declaration, "withdrawn", Map.of("reason", declaration.endReason()));
        acts.enter("撤回申报", number, "申报终止于“%s”".formatted(declaration.reached().title()));
    }
}
