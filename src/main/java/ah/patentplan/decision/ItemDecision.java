package ah.patentplan.decision;

import ah.patentplan.programme.Money;

/**
 * 逐项决定 – what is recorded for one declaration of the agenda.
 *
 * @param number the declaration
 * @param decision null where it is still to be recorded
 * @param proposed 建议金额 of the office before the meeting, null or zero where there is none
 * @param amount null or zero unless approved; an approval without one takes the proposed amount
 * @param reason may be empty where no rule asks for one
 */
public record ItemDecision(String number, Decision decision, Money proposed, Money amount, String reason) {

    /** Null unless more than nothing is proposed. */
    Money proposal() {
        return positive(proposed);
    }

    /** Null unless more than nothing is given. */
    Money given() {
        Money entered = positive(amount);
        return entered == null && decision == Decision.APPROVED ? proposal() : entered;
    }

    private static Money positive(Money money) {
        return money != null && money.isPositive() ? money : null;
    }
}
