/** 评审 – city review, formal examination, experts, panel, draw, scores and their result. */
@org.springframework.modulith.ApplicationModule(displayName = "评审")
package ah.patentplan.review;
