package ah.patentplan.review;

import ah.patentplan.access.Refusal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 退回重评 – lets experts give their sheet anew, while the result is not confirmed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Reopening {

    private final Panels panels;
    private final StandingScores standing;
    private final ExpertLabels labels;
    private final Rescorings rescorings;
    private final ReviewResults results;
    private final Clock clock;

    Reopening(
            Panels panels,
            StandingScores standing,
            ExpertLabels labels,
            Rescorings rescorings,
            ReviewResults results,
            Clock clock) {
        this.panels = panels;
        this.standing = standing;
        this.labels = labels;
        this.rescorings = rescorings;
        this.results = results;
        this.clock = clock;
    }

    /**
     * Keeps who is meant until the departure is decided.
     *
     * @param chosen labels of the experts, 专家2; each must have a sheet that counts
     */
    public void request(String departure, String number, Collection<String> chosen, String reason) {
        requireOpen(number);
        Map<String, String> byAccount = labels.of(panels.reviewing(number).number());
        List<String> experts = standing.of(number).stream()
                .map(Score::expert)
                .filter(expert -> chosen.contains(byAccount.get(expert)))
                .toList();
        if (experts.isEmpty() || experts.size() != chosen.size()) {
            throw new Refusal("“退回重评的专家”不是可选项");
        }
        experts.forEach(expert -> rescorings.save(new Rescoring(departure, number, expert, reason)));
    }

    /** From now on the old sheets are superseded. */
    public void approve(String departure) {
        rescorings.findByDeparture(departure).forEach(rescoring -> {
            requireOpen(rescoring.number());
            rescoring.approve(clock.instant());
        });
    }

    private void requireOpen(String number) {
        results.findByNumber(number)
                .filter(result -> result.confirmedBy() != null)
                .ifPresent(frozen -> {
                    throw new Refusal("申报 " + number + " 的评审结果已经确认，不能退回重评");
                });
    }
}
