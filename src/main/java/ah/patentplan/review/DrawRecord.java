package ah.patentplan.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * 抽取记录 – all that went into a draw and all that came out of it; nothing else is needed to repeat it.
 *
 * @param candidates accounts of the frozen list, ascending
 * @param candidateHash SHA-256 of the list, see {@link Draw#hash}
 * @param recusals of all candidates from the declarations of the panel
 * @param strata seats kept for fields and the candidates' fields; older records have none
 * @param size members that are seated as {@link Seating} says
 * @param minimum experts that must be left for each declaration; where there are fewer, the next in order are seated
 * @param order all candidates as drawn
 * @param members who was seated, in the order of getting a seat; the others are the reserves, in the order drawn
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
        Strata strata,
        int size,
        int minimum,
        List<String> order,
        List<String> members) {

    public DrawRecord {
        strata = strata == null ? Strata.NONE : strata;
    }

    /** What does not follow from the inputs, in Chinese; empty where the whole record holds. */
    List<String> contradictions() {
        List<String> found = new ArrayList<>();
        Draw draw = Draw.of(candidates, strata, organiserEntry, supervisorEntry);
        compare("候选名单校验值", Draw.hash(candidates, strata), candidateHash, found);
        compare("种子", draw.seed(), seed, found);
        compare("抽取顺序", draw.order(), order, found);
        compare("专家名单", List.copyOf(seats().keySet()), members, found);
        return found;
    }

    /** Who is seated, recomputed: accounts with the field that the seat is kept for, or empty. */
    Map<String, String> seats() {
        List<String> drawn =
                Draw.of(candidates, strata, organiserEntry, supervisorEntry).order();
        return new Seating(new Conflicts(declarations, recusals), strata, size, minimum).seat(drawn);
    }

    private static void compare(String what, Object computed, Object recorded, List<String> found) {
        if (!computed.equals(recorded)) {
            found.add("%s不一致：记录为 %s，重算为 %s".formatted(what, recorded, computed));
        }
    }
}
