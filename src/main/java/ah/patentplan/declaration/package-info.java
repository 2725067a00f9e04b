/** 申报 – the declaration, its figures, verdicts and materials. */
@org.springframework.modulith.ApplicationModule(displayName = "申报")
package ah.patentplan.declaration;
