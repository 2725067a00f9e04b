package ah.patentplan.audit;

import java.time.Instant;

/** 行为记录 – one entry of the record: who did what to which subject, when and why. */
public record Act(long no, Instant at, String actor, String act, String detail, boolean refused) {}
