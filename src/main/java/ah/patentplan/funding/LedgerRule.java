package ah.patentplan.funding;

import ah.patentplan.access.Refusal;
import org.postgresql.util.PSQLException;

/** 台账规则 – a rule of the ledger that the database held against an act, as the person reads it. */
class LedgerRule {

    /** SQLSTATE of the refusals in V64__ledger.sql that are meant for people. */
    private static final String STATE = "LB001";

    private LedgerRule() {}

    /** The refusal that the failure comes from, or the failure itself where it is another one. */
    static RuntimeException refusal(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused && STATE.equals(refused.getSQLState())) {
                return new Refusal(refused.getServerErrorMessage().getMessage());
            }
        }
        return failure;
    }
}
