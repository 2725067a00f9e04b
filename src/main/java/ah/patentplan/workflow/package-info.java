/** 流程 – the only package that speaks to the engine: one class for each box of the diagrams. */
@org.springframework.modulith.ApplicationModule(displayName = "流程")
package ah.patentplan.workflow;
