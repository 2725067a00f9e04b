/** 评审 – city review, formal examination, experts, panel, scores. */
@org.springframework.modulith.ApplicationModule(displayName = "评审")
package ah.patentplan.review;
