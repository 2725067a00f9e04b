package ah.patentplan.funding;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Role;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.MaterialKind;
import ah.patentplan.programme.Category;
import java.util.List;
import java.util.Optional;

/** 签订方 – who signs a contract, in this order. */
public enum Party {
    APPLICANT("申报单位", MaterialKind.CONTRACT),
    CITY("推荐单位", MaterialKind.CONTRACT_BY_CITY),
    PROVINCE("省局", MaterialKind.CONTRACT_BY_PROVINCE);

    private final String title;
    private final MaterialKind scan;

    Party(String title, MaterialKind scan) {
        this.title = title;
        this.scan = scan;
    }

    /** Who signs a contract of the category: three parties, or two where no bureau recommends. */
    static List<Party> of(Category category) {
        return category.isReviewedByCity() ? List.of(values()) : List.of(APPLICANT, PROVINCE);
    }

    /** For which party the actor signs, of those of a declaration that it may see; the bureau acts for the applicant in category 1. */
    static Optional<Party> of(Actor actor, Declaration declaration) {
        if (declaration.isOf(actor)) {
            return Optional.of(APPLICANT);
        }
        if (actor.is(Role.CITY_BUREAU)) {
            return Optional.of(CITY);
        }
        return actor.is(Role.PROVINCE_OFFICE) ? Optional.of(PROVINCE) : Optional.empty();
    }

    /** The group whose members sign for the party. */
    String group(Declaration declaration) {
        return switch (this) {
            case APPLICANT -> Actor.unitGroup(declaration.unit());
            case CITY -> Actor.regionGroup(declaration.region());
            case PROVINCE -> Role.PROVINCE_OFFICE.group();
        };
    }

    public String title() {
        return title;
    }

    /** As what it uploads the paper that it has signed. */
    MaterialKind scan() {
        return scan;
    }
}
