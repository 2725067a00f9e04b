package ah.patentplan.decision;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
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

/** 取消申报 – by the province with a reason, from submission until the contract is signed [policy]. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Cancellation {

    private final Declarations declarations;
    private final Termination termination;
    private final Correspondence letters;
    private final Actors actors;
    private final Acts acts;

    Cancellation(Declarations declarations, Termination termination, Correspondence letters, Actors actors, Acts acts) {
        this.declarations = declarations;
        this.termination = termination;
        this.letters = letters;
        this.actors = actors;
        this.acts = acts;
    }

    /** Takes the province's decision; the case is to be told in the same transaction. A draft is not visible to it. */
    public void decide(String number, String reason) {
        Actor actor = actors.current();
        actor.require(Role.PROVINCE_OFFICE);
        declarations.hold(number);
        Declaration declaration = declarations.of(number, actor);
        declaration.announceEnd(DeclarationState.CANCELLED, Reason.of("取消理由", reason));
        acts.enter("决定取消", number, declaration.endReason());
    }

    /** 取消: ends the declaration and tells the unit why. */
    public void carryOut(String number) {
        Declaration declaration = termination.end(number, DeclarationState.CANCELLED);
        letters.write(declaration, "cancelled", Map.of("reason", declaration.endReason()));
        acts.enter("取消申报", number, "申报终止于“%s”".formatted(declaration.reached().title()));
    }
}
