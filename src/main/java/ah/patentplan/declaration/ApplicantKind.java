package ah.patentplan.declaration;

import ah.patentplan.programme.Category;
import java.util.EnumSet;
import java.util.Set;

/** 单位类型 – which kinds of unit there are, and what each may declare (the annexes' 申报主体). */
public enum ApplicantKind {
    CITY_GOVERNMENT("设区市人民政府", "", EnumSet.of(Category.KEY_CITY)),
    UNIVERSITY(
            "高等学校",
            "university",
            EnumSet.of(Category.UNIVERSITY_OPERATION, Category.HIGH_VALUE_PATENT, Category.SERVICE_PLATFORM)),
    INSTITUTE(
            "科研院所",
            "researchInstitute",
            EnumSet.of(Category.UNIVERSITY_OPERATION, Category.HIGH_VALUE_PATENT, Category.SERVICE_PLATFORM)),
    NEW_RESEARCH_BODY("新型研发机构", "newResearchBody", EnumSet.of(Category.HIGH_VALUE_PATENT, Category.SERVICE_PLATFORM)),
    ENTERPRISE("企业", "enterprise", EnumSet.of(Category.HIGH_VALUE_PATENT, Category.SERVICE_PLATFORM)),
    PUBLIC_INSTITUTION("其他事业单位", "", EnumSet.of(Category.SERVICE_PLATFORM)),
    PARK("园区管委会", "", EnumSet.of(Category.INDUSTRY_CENTRE));

    private final String title;
    private final String code;
    private final Set<Category> categories;

    ApplicantKind(String title, String code, Set<Category> categories) {
        this.title = title;
        this.code = code;
        this.categories = categories;
    }

    /** As the forms' 单位类型 calls it, empty where no form asks for it. */
    String code() {
        return code;
    }

    /** 附件3 三: the set of conditions for a unit of this kind as lead; for 新型研发机构 the notice names none [policy]. */
    String variant() {
        return this == ENTERPRISE ? "enterprise" : "institution";
    }

    public String title() {
        return title;
    }

    public boolean mayDeclare(Category category) {
        return categories.contains(category);
    }
}
