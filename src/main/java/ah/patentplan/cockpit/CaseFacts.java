package ah.patentplan.cockpit;

import ah.patentplan.declaration.Declaration;
import ah.patentplan.programme.Regions;

/**
 * 项目概况 – whose case it is and where its declaration stands.
 *
 * @param page whether the person may open the declaration in the portal
 */
record CaseFacts(String number, String unit, String category, String region, String state, boolean page) {

    static CaseFacts of(Declaration declaration, Regions regions, boolean page) {
        return new CaseFacts(
                declaration.number(),
                declaration.unitName(),
                declaration.category().title(),
                regions.nameOf(declaration.region()),
                declaration.state().title(),
                page);
    }

    /** Of what is not about one declaration: a panel, a meeting. */
    static CaseFacts of(String businessKey) {
        return new CaseFacts(businessKey, "", "", "", "", false);
    }
}
