/** 通知 – letters in the portal and by e-mail, through an outbox. */
@org.springframework.modulith.ApplicationModule(displayName = "通知")
package ah.patentplan.notification;
