package ah.patentplan.programme;

import java.util.Arrays;

/** 项目类别 – the five categories of the notice, 一、计划项目. */
public enum Category {
    KEY_CITY("keyCity", "KC", "专利转化重点城市引领项目"),
    UNIVERSITY_OPERATION("universityOperation", "UO", "高校院所知识产权运营能力提升项目"),
    HIGH_VALUE_PATENT("highValuePatent", "HV", "高价值发明专利培育项目"),
    INDUSTRY_CENTRE("industryCentre", "IC", "产业知识产权运营中心建设项目"),
    SERVICE_PLATFORM("servicePlatform", "SP", "专利转化服务平台支撑项目");

    private final String process;
    private final String code;
    private final String title;

    Category(String process, String code, String title) {
        this.process = process;
        this.code = code;
        this.title = title;
    }

    /** Key of the category's process, also the suffix of its tables and forms. */
    public String process() {
        return process;
    }

    /** The two letters in the numbers of its declarations. */
    public String code() {
        return code;
    }

    /** Whether it is recommended by a city bureau; a city's own government declares straight to the province (notice 三（一）). */
    public boolean isReviewedByCity() {
        return this != KEY_CITY;
    }

    public String title() {
        return title;
    }

    public static Category of(String process) {
        return Arrays.stream(values())
                .filter(category -> category.process.equals(process))
                .findFirst()
                .orElseThrow();
    }
}
