/** 资金 – contract, instalments, ledger, recovery: every yuan from approval to the end. */
@org.springframework.modulith.ApplicationModule(displayName = "资金")
package ah.patentplan.funding;
