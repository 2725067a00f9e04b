package ah.patentplan.funding;

import static ah.patentplan.access.Role.APPLICANT;
import static ah.patentplan.access.Role.AUDITOR;
import static ah.patentplan.access.Role.CITY_BUREAU;
import static ah.patentplan.access.Role.DIRECTOR;
import static ah.patentplan.access.Role.FINANCE;
import static ah.patentplan.access.Role.PROVINCE_OFFICE;
import static ah.patentplan.access.Role.SUPERVISOR;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Role;

/**
 * 资金可见范围 – whose money a person may see, as a condition of the query.
 *
 * @param all whether that of every project
 * @param region that of its projects, which its bureau reviews; empty for none
 */
record Sight(boolean all, String region) {

    private static final Role[] WHOLE = {PROVINCE_OFFICE, DIRECTOR, FINANCE, SUPERVISOR, AUDITOR};

    /** Of a person who works with more than one project; refused to everybody else. */
    static Sight of(Actor actor) {
        actor.require(PROVINCE_OFFICE, DIRECTOR, FINANCE, SUPERVISOR, AUDITOR, CITY_BUREAU);
        return new Sight(actor.is(WHOLE), actor.is(CITY_BUREAU) ? actor.region().orElse("") : "");
    }

    /** Refuses whoever may not see the money of all projects. */
    static void requireAll(Actor actor) {
        actor.require(WHOLE);
    }

    /** Refuses whoever sees no money, not even that of its own project: experts and administrators. */
    static void requireSome(Actor actor) {
        actor.require(PROVINCE_OFFICE, DIRECTOR, FINANCE, SUPERVISOR, AUDITOR, CITY_BUREAU, APPLICANT);
    }
}
