package ah.patentplan.declaration;

/** 材料类型 – what an uploaded file is; the order is that of the one file (notice 三（二）). */
public enum MaterialKind {
    COMMITMENT("信用承诺书（签章扫描件）", true),
    OPINION("意见页（申报单位盖章扫描件）", true),
    CITY_OPINION("意见页（市局盖章扫描件）", true),
    PLAN("建设实施方案", true),
    EVIDENCE("证明材料", false),
    CONTRACT("任务书（申报单位签章扫描件）", true),
    CONTRACT_BY_CITY("任务书（推荐单位签章扫描件）", true),
    CONTRACT_BY_PROVINCE("任务书（省局签章扫描件）", true),
    PERFORMANCE_EVIDENCE("绩效证明材料", false),
    DEFENCE_EVIDENCE("陈述申辩材料", false);

    private final String title;
    private final boolean single;

    MaterialKind(String title, boolean single) {
        this.title = title;
        this.single = single;
    }

    public String title() {
        return title;
    }

    /** Whether a new file takes the place of the old one. */
    public boolean isSingle() {
        return single;
    }

    /** Whether the unit adds it while its project runs. */
    public boolean isOfProject() {
        return this == CONTRACT || this == PERFORMANCE_EVIDENCE || this == DEFENCE_EVIDENCE;
    }

    /** Whether it is a contract that a party has signed; parties, province and audit see it, nobody else. */
    public boolean isSignedContract() {
        return this == CONTRACT || this == CONTRACT_BY_CITY || this == CONTRACT_BY_PROVINCE;
    }

    /** Whether it belongs to the declaration itself and is closed with it. */
    public boolean isPartOfDeclaration() {
        return ordinal() <= EVIDENCE.ordinal() && this != CITY_OPINION;
    }
}
