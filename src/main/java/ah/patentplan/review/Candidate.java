package ah.patentplan.review;

import java.util.List;
import java.util.stream.Collectors;

/**
 * 候选专家 – an expert of the pool as a panel sees it.
 *
 * @param recusals from declarations of the panel
 * @param exclusion why the expert is not on the list that is drawn from, in Chinese; empty where it is
 */
public record Candidate(Expert expert, List<Recusal> recusals, String exclusion) {

    public boolean isOnList() {
        return exclusion.isEmpty();
    }

    /** 2022-UO-0001：专家工作单位即申报单位; empty without a conflict. */
    public String conflict() {
        return recusals.stream()
                .map(recusal -> recusal.number() + "：" + recusal.ground())
                .collect(Collectors.joining("；"));
    }
}
