package ah.patentplan.declaration;

import static ah.patentplan.access.Role.APPLICANT;
import static ah.patentplan.access.Role.AUDITOR;
import static ah.patentplan.access.Role.CITY_BUREAU;
import static ah.patentplan.access.Role.DIRECTOR;
import static ah.patentplan.access.Role.EXPERT;
import static ah.patentplan.access.Role.FINANCE;
import static ah.patentplan.access.Role.PROVINCE_OFFICE;
import static ah.patentplan.access.Role.SUPERVISOR;

import ah.patentplan.access.Actor;
import ah.patentplan.programme.Category;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.springframework.data.jpa.domain.Specification;

/** 可见范围 – which declarations a person may see, as a condition of the query. */
class Visibility {

    private Visibility() {}

    static Specification<Declaration> to(Actor actor) {
        return (declaration, query, criteria) -> {
            Predicate own = own(declaration, criteria, actor);
            if (actor.is(PROVINCE_OFFICE, DIRECTOR, FINANCE, SUPERVISOR, AUDITOR)) {
                return submitted(declaration, criteria);
            }
            if (actor.is(CITY_BUREAU) && actor.region().isPresent()) {
                Predicate reviewed = criteria.and(
                        submitted(declaration, criteria),
                        // the bureau acts for the applicant there (notice 三（一）)
                        criteria.notEqual(declaration.get("category"), Category.KEY_CITY),
                        criteria.equal(declaration.get("region"), actor.region().get()));
                return criteria.or(own, reviewed);
            }
            if (actor.is(APPLICANT)) {
                return own;
            }
            return actor.is(EXPERT) ? assigned(declaration, query, criteria, actor) : criteria.disjunction();
        };
    }

    static Specification<Declaration> to(Actor actor, String number) {
        Specification<Declaration> thatOne =
                (declaration, query, criteria) -> criteria.equal(declaration.get("number"), number);
        return thatOne.and(to(actor));
    }

    private static Predicate own(Root<Declaration> declaration, CriteriaBuilder criteria, Actor actor) {
        return actor.is(APPLICANT) && actor.unit().isPresent()
                ? criteria.equal(declaration.get("unit"), actor.unit().get())
                : criteria.disjunction();
    }

    /** A draft is its unit's own affair until it is submitted. */
    private static Predicate submitted(Root<Declaration> declaration, CriteriaBuilder criteria) {
        return criteria.isNotNull(declaration.get("submittedAt"));
    }

    private static Predicate assigned(
            Root<Declaration> declaration, CriteriaQuery<?> query, CriteriaBuilder criteria, Actor actor) {
        var granted = query.subquery(String.class);
        var reader = granted.from(Reader.class);
        granted.select(reader.get("number")).where(criteria.equal(reader.get("account"), actor.id()));
        return declaration.get("number").in(granted);
    }
}
