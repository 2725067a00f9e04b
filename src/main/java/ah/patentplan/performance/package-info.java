/** 绩效 – what a project promised, what it reached, and what follows for the money. */
@org.springframework.modulith.ApplicationModule(displayName = "绩效")
package ah.patentplan.performance;
