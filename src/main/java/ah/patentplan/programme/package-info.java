/** 年度计划 – programme of a year, its categories, regions, deadline and calendar. */
@org.springframework.modulith.ApplicationModule(displayName = "年度计划")
package ah.patentplan.programme;
