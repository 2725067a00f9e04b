package ah.patentplan.review;

import java.util.ArrayList;
import java.util.List;

/**
 * 抽取记录 – all that went into a draw and all that came out of it; nothing else is needed to repeat it.
 *
 * @param candidates accounts of the frozen list, ascending
 * @param candidateHash SHA-256 of the list, see {@link Draw#hash}
 * @param recusals of all candidates from the declarations of the panel
 * @param size members that are seated in order
 * @param minimum experts that must be left for each declaration; where there are fewer, the next in order are seated
 * @param order all candidates as drawn
 * @param members who was seated, in order; the others are the reserves, in order
 */
public record DrawRecord(
        String panel,
        List<String> candidates,
        String candidateHash,
        String organiserEntry,
        String supervisorEntry,
        String seed,
        List<String> declarations,
        List<Recusal> recusals,
        int size,
        int minimum,
        List<String> order,
        List<String> members) {

    /** What does not follow from the inputs, in Chinese; empty where the whole record holds. */
    List<String> contradictions() {
        List<String> found = new ArrayList<>();
        Draw draw = Draw.of(candidates, organiserEntry, supervisorEntry);
        compare("候选名单校验值", Draw.hash(candidates), candidateHash, found);
        compare("种子", draw.seed(), seed, found);
        compare("抽取顺序", draw.order(), order, found);
        compare("专家名单", new Conflicts(declarations, recusals).seat(draw.order(), size, minimum), members, found);
        return found;
    }

    private static void compare(String what, Object computed, Object recorded, List<String> found) {
        if (!computed.equals(recorded)) {
            found.add("%s不一致：记录为 %s，重算为 %s".formatted(what, recorded, computed));
        }
    }
}
