package ah.patentplan.funding;

/** 签订方 – who signs a contract, in this order. */
public enum Party {
    APPLICANT("申报单位"),
    CITY("推荐单位"),
    PROVINCE("省局");

    private final String title;

    Party(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
