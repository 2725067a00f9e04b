/** 审定 – the director's meeting, its record, publicity and approval. */
@org.springframework.modulith.ApplicationModule(displayName = "审定")
package ah.patentplan.decision;
