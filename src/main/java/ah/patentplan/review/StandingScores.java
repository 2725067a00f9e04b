package ah.patentplan.review;

import java.util.List;
import org.springframework.stereotype.Component;

/** 有效评分 – the sheets that count: of the latest round, by experts who still have their seat. */
@Component
public class StandingScores {

    private final Panels panels;
    private final Scores scores;
    private final Rescorings rescorings;

    StandingScores(Panels panels, Scores scores, Rescorings rescorings) {
        this.panels = panels;
        this.scores = scores;
        this.rescorings = rescorings;
    }

    /** The declaration's sheets, highest first. */
    List<Score> of(String number) {
        List<String> seated = panels.reviewing(number).membersFor(number);
        return scores.findByNumberOrderByTotalDesc(number).stream()
                .filter(score -> seated.contains(score.expert()))
                .filter(score -> score.round() == round(number, score.expert()))
                .toList();
    }

    /** Accounts of those who still have to score the declaration, ascending. */
    List<String> missing(String number) {
        List<String> given = of(number).stream().map(Score::expert).toList();
        return panels.reviewing(number).membersFor(number).stream()
                .filter(expert -> !given.contains(expert))
                .toList();
    }

    /** The round in which the expert's next or latest sheet counts. */
    int round(String number, String expert) {
        return 1 + rescorings.countByNumberAndExpertAndApprovedAtNotNull(number, expert);
    }
}
