package ah.patentplan.declaration;

import ah.patentplan.programme.Category;
import java.util.EnumSet;
import java.util.Set;

/** 单位类型 – which kinds of unit there are, and what each may declare (the annexes' 申报主体). */
public enum ApplicantKind {
    CITY_GOVERNMENT("设区市人民政府", EnumSet.of(Category.KEY_CITY)),
    UNIVERSITY(
            "高等学校", EnumSet.of(Category.UNIVERSITY_OPERATION, Category.HIGH_VALUE_PATENT, Category.SERVICE_PLATFORM)),
    INSTITUTE("科研院所", EnumSet.of(Category.UNIVERSITY_OPERATION, Category.HIGH_VALUE_PATENT, Category.SERVICE_PLATFORM)),
    NEW_RESEARCH_BODY("新型研发机构", EnumSet.of(Category.HIGH_VALUE_PATENT, Category.SERVICE_PLATFORM)),
    ENTERPRISE("企业", EnumSet.of(Category.HIGH_VALUE_PATENT, Category.SERVICE_PLATFORM)),
    PARK("园区管委会", EnumSet.of(Category.INDUSTRY_CENTRE));

    private final String title;
    private final Set<Category> categories;

    ApplicantKind(String title, Set<Category> categories) {
        this.title = title;
        this.categories = categories;
    }

    public String title() {
        return title;
    }

    public boolean mayDeclare(Category category) {
        return categories.contains(category);
    }
}
