package ah.patentplan.decision;

/**
 * 例外获批 – what was asked for is to be done now, in this transaction.
 *
 * @param number of the departure
 */
public record DepartureApproved(String number, Deviation deviation) {}
