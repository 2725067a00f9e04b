package ah.patentplan.decision;

import ah.patentplan.programme.Category;
import ah.patentplan.programme.Money;

/** 立项项目 – one line of the final list (立项名单). */
public record ApprovedProject(String number, String unitName, Category category, Money amount) {}
