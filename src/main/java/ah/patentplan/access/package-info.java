/** 权限 – actors, roles, refusals. Depends on nothing else of the programme. */
@org.springframework.modulith.ApplicationModule(displayName = "权限")
package ah.patentplan.access;
