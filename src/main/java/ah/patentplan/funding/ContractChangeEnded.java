package ah.patentplan.funding;

/**
 * 任务书变更终止 – nobody is to sign it any more.
 *
 * @param businessKey of its process, where it has one
 */
public record ContractChangeEnded(String businessKey) {}
