package ah.patentplan.audit;

/**
 * 链上记录 – an act with its place in the chain.
 *
 * @param address the network address that the actor came from
 * @param sound whether the hash is that of what the entry says, and follows from the entry before it
 */
public record ChainedAct(Act act, String address, String hash, boolean sound) {

    /** 合计 – of the acts of some subjects. */
    public record Sum(long acts, long broken) {}
}
