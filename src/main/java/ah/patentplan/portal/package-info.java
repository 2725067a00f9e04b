/** 门户 – the pages of the public, the applicants and the staff. */
@org.springframework.modulith.ApplicationModule(displayName = "门户")
package ah.patentplan.portal;
