/** 历史视图 – what Cockpit's own pages of this project ask the server, beyond the engine's interface. */
@org.springframework.modulith.ApplicationModule(displayName = "历史视图")
package ah.patentplan.cockpit;
