/** 留痕 – the chained record of every act. */
@org.springframework.modulith.ApplicationModule(displayName = "留痕")
package ah.patentplan.audit;
