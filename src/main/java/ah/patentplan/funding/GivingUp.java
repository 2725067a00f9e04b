package ah.patentplan.funding;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.decision.Reason;
import ah.patentplan.decision.Termination;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Money;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 放弃立项 – by the unit itself, from its publicity until the first payment is requested [policy]; the money is free again. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class GivingUp {

    private final Declarations declarations;
    private final PaymentOrders orders;
    private final Termination termination;
    private final Ledger ledger;
    private final Correspondence letters;
    private final Actors actors;
    private final Acts acts;

    GivingUp(
            Declarations declarations,
            PaymentOrders orders,
            Termination termination,
            Ledger ledger,
            Correspondence letters,
            Actors actors,
            Acts acts) {
        this.declarations = declarations;
        this.orders = orders;
        this.termination = termination;
        this.ledger = ledger;
        this.letters = letters;
        this.actors = actors;
        this.acts = acts;
    }

    /** Whether the unit may give up now. */
    @Transactional(readOnly = true)
    public boolean isPossible(Declaration declaration) {
        return declaration.state().mayBecome(DeclarationState.GIVEN_UP) && !isPaymentUnderWay(declaration.number());
    }

    /** Takes the unit's declaration; its case is to be told in the same transaction. */
    public void request(String number, String reason) {
        Actor actor = actors.current();
        actor.require(Role.APPLICANT);
        declarations.hold(number);
        Declaration declaration = declarations.of(number, actor);
        if (!declaration.isOf(actor)) {
            throw new Refusal("只有承担单位可以放弃立项");
        }
        if (isPaymentUnderWay(number)) {
            throw new Refusal("申报 " + number + " 的资金已申请拨付，不能放弃立项");
        }
        declaration.announceEnd(DeclarationState.GIVEN_UP, Reason.of("放弃理由", reason));
        acts.enter("申请放弃立项", number, declaration.endReason());
    }

    /** 放弃立项: ends the project, and what was committed to it goes back to the budget. */
    public void carryOut(String number) {
        Declaration declaration = termination.end(number, DeclarationState.GIVEN_UP);
        orders.findByDeclarationOrderByNumber(number).forEach(PaymentOrder::cancel);
        Money released = ledger.release(declaration, "承担单位放弃立项，核减未拨付资金");
        letters.write(declaration, "givenUp", Map.of("reason", declaration.endReason()));
        letters.writeToProvince(declaration, "approvalGivenUp", Map.of("reason", declaration.endReason()));
        acts.enter(
                "放弃立项", number, "终止于“%s”，核减%s".formatted(declaration.reached().title(), released));
    }

    private boolean isPaymentUnderWay(String number) {
        return orders.findByDeclarationOrderByNumber(number).stream()
                .anyMatch(order -> order.state() != PaymentOrder.State.REJECTED);
    }
}
