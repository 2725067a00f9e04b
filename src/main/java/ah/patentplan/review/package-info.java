/** 评审 – experts, panels, the draw, scores and their result. */
@org.springframework.modulith.ApplicationModule(displayName = "评审")
package ah.patentplan.review;
