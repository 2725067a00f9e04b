/** 保障 – money and conditions beside the grant: what cities give, what comes from elsewhere, what was really spent. */
@org.springframework.modulith.ApplicationModule(displayName = "保障")
package ah.patentplan.support;
