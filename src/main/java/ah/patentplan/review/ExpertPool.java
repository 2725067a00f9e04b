package ah.patentplan.review;

import ah.patentplan.access.Refusal;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 候选专家 – who of the pool may be drawn or appointed in a year: still asked, and interests declared for it. */
@Component
@Transactional(readOnly = true)
public class ExpertPool {

    private final Experts experts;
    private final Interests interests;

    ExpertPool(Experts experts, Interests interests) {
        this.experts = experts;
        this.interests = interests;
    }

    /** By account, ascending. */
    public List<Expert> candidates(int year) {
        Set<String> declared = interests.declaredIn(year);
        return experts.findAllByOrderByAccount().stream()
                .filter(Expert::isActive)
                .filter(expert -> declared.contains(expert.account()))
                .toList();
    }

    /** Refuses an expert who is unknown, no longer asked, or has not declared interests for the year. */
    public void requireCandidate(String account, int year) {
        Expert expert = experts.of(account);
        if (!expert.isActive()) {
            throw new Refusal("专家“%s”已不在库，不能参加评审".formatted(expert.name()));
        }
        if (interests.standing(account, year).isEmpty()) {
            throw new Refusal("专家“%s”尚未申报%d年度的利益关系，不能参加评审".formatted(expert.name(), year));
        }
    }
}
