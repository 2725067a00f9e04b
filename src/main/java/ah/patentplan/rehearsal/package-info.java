/** 演练 – plays a whole year with synthetic declarations on a database of its own and reports what was never reached. */
@org.springframework.modulith.ApplicationModule(displayName = "演练")
package ah.patentplan.rehearsal;
