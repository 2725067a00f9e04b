package ah.patentplan.portal;

import ah.patentplan.declaration.DeclarationState;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * 办理阶段 – one step of the line that shows where a declaration stands.
 *
 * @param standing done, now, ended or ahead
 */
record Stage(String title, String standing) {

    private static final List<String> TITLES =
            List.of("填写申报书", "市局初审", "形式审查", "专家评审", "局长办公会审定", "公示", "签订任务书", "项目实施", "发放或收回资金");

    private static final Set<DeclarationState> ENDED = EnumSet.of(
            DeclarationState.DECLINED,
            DeclarationState.LATE,
            DeclarationState.REFUSED,
            DeclarationState.NOT_APPROVED,
            DeclarationState.WITHDRAWN,
            DeclarationState.CANCELLED,
            DeclarationState.GIVEN_UP,
            DeclarationState.REVOKED);

    /**
     * All stages in their order.
     *
     * @param reached the state up to which a declaration came that was withdrawn, cancelled or revoked; else its state
     */
    static List<Stage> of(DeclarationState state, DeclarationState reached) {
        boolean ended = ENDED.contains(state);
        int last = ended ? Math.min(place(reached), TITLES.size() - 1) : place(reached);
        return IntStream.range(0, TITLES.size())
                .mapToObj(stage -> new Stage(TITLES.get(stage), standing(stage, last, ended)))
                .toList();
    }

    private static String standing(int stage, int reached, boolean ended) {
        if (stage == reached) {
            return ended ? "ended" : "now";
        }
        return stage < reached ? "done" : "ahead";
    }

    private static int place(DeclarationState state) {
        return switch (state) {
            case DRAFT, RETURNED, LATE, WITHDRAWN, CANCELLED, GIVEN_UP, REVOKED -> 0;
            case SUBMITTED, DECLINED -> 1;
            case RECOMMENDED, REFUSED -> 2;
            case ACCEPTED -> 3;
            case REVIEWED, NOT_APPROVED -> 4;
            case INTENDED -> 5;
            case APPROVED -> 6;
            case CONTRACTED -> 7;
            case EVALUATED -> 8;
            case CLOSED -> TITLES.size();
        };
    }
}
