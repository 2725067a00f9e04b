package ah.patentplan.decision;

import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Money;
import java.time.Instant;

/**
 * 已审定资金 – what a frozen record approved last for one declaration.
 *
 * @param carriedOutAt null while the decision is still to be carried out
 */
public record Commitment(Category category, Money amount, DeclarationState state, Instant carriedOutAt) {

    /** Whether the money is free again: the declaration has ended, or went back to a meeting. */
    boolean isFreed() {
        boolean sentBack = state == DeclarationState.REVIEWED && carriedOutAt != null;
        return sentBack || !state.isLiving();
    }
}
