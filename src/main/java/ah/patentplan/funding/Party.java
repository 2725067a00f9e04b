package ah.patentplan.funding;

import ah.patentplan.programme.Category;
import java.util.List;

/** 签订方 – who signs a contract, in this order. */
public enum Party {
    APPLICANT("申报单位"),
    CITY("推荐单位"),
    PROVINCE("省局");

    private final String title;

    Party(String title) {
        this.title = title;
    }

    /** Who signs a contract of the category: three parties, or two where no bureau recommends. */
    static List<Party> of(Category category) {
        return category.isReviewedByCity() ? List.of(values()) : List.of(APPLICANT, PROVINCE);
    }

    public String title() {
        return title;
    }
}
