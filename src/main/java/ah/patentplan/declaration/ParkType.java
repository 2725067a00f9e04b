package ah.patentplan.declaration;

/** 园区类型 – the parks whose 管委会 may declare (附件4 二). */
public enum ParkType {
    NEW_AREA("newArea", "国家级新区"),
    HIGH_TECH_ZONE("highTechZone", "高新技术产业开发区"),
    ECONOMIC_ZONE("economicZone", "经济技术开发区");

    private final String code;
    private final String title;

    ParkType(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** As the form's 园区类型 calls it. */
    String code() {
        return code;
    }

    public String title() {
        return title;
    }
}
