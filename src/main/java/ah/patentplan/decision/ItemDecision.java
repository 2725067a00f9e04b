package ah.patentplan.decision;

import ah.patentplan.programme.Money;

/**
 * 逐项决定 – what is recorded for one declaration of the agenda.
 *
 * @param number the declaration
 * @param decision null where it is still to be recorded
 * @param amount null or zero unless approved
 * @param reason may be empty where no rule asks for one
 */
public record ItemDecision(String number, Decision decision, Money amount, String reason) {

    boolean hasAmount() {
        return amount != null && amount.isPositive();
    }
}
