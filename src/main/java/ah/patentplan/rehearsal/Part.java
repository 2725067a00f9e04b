package ah.patentplan.rehearsal;

import ah.patentplan.access.Actor;
import ah.patentplan.programme.Category;

/**
 * 角色 – one declaration of the rehearsal.
 *
 * @param index from 0; all that is drawn for it depends on this and the seed
 * @param variant as the form calls it, empty where the category has none
 * @param unit who declares
 */
record Part(int index, Category category, String variant, Actor unit, String region, Story story) {

    boolean has(Turn turn) {
        return story.has(turn);
    }
}
