package ah.patentplan.review;

import ah.patentplan.access.Refusal;
import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 评审排序 – the declarations of a panel whose results are confirmed, in order (R15). */
@Component
@Transactional(readOnly = true)
public class Rankings {

    private final Panels panels;
    private final StandingScores standing;
    private final ReviewResults results;
    private final Programmes programmes;

    Rankings(Panels panels, StandingScores standing, ReviewResults results, Programmes programmes) {
        this.panels = panels;
        this.standing = standing;
        this.results = results;
        this.programmes = programmes;
    }

    /** Where one declaration stands in its panel; refused before its result is confirmed. */
    public RankedDeclaration of(String number) {
        return ofPanel(panels.reviewing(number).number()).stream()
                .filter(ranked -> ranked.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new Refusal("申报 " + number + " 的评审结果尚未确认"));
    }

    /** All confirmed ones of the panel, best first. */
    public List<RankedDeclaration> ofPanel(String number) {
        Panel panel = panels.of(number);
        return ranked(panel, confirmed(panel));
    }

    /** Where a declaration would stand among the confirmed ones; empty while scores are missing. */
    public Optional<RankedDeclaration> soFar(String number) {
        Panel panel = panels.reviewing(number);
        Map<String, ReviewResult> those = new HashMap<>(confirmed(panel));
        results.findByNumber(number).ifPresent(result -> those.put(number, result));
        return ranked(panel, those).stream()
                .filter(ranked -> ranked.number().equals(number))
                .findFirst();
    }

    private Map<String, ReviewResult> confirmed(Panel panel) {
        return panel.declarations().stream()
                .flatMap(declaration -> results.findByNumber(declaration).stream())
                .filter(result -> result.confirmedBy() != null)
                .collect(Collectors.toMap(ReviewResult::number, result -> result));
    }

    /** The totals that count, of each expert, by declaration. */
    Map<String, Map<String, BigDecimal>> totals(Collection<String> numbers) {
        return numbers.stream()
                .collect(Collectors.toMap(
                        number -> number,
                        number -> standing.of(number).stream().collect(Collectors.toMap(Score::expert, Score::total))));
    }

    private List<RankedDeclaration> ranked(Panel panel, Map<String, ReviewResult> those) {
        Programme programme = programmes.of(panel.year());
        Ranking ranking = new Ranking(totals(those.keySet()), programme.trimFrom());
        Map<String, Set<Integer>> others = ranking.placesLeavingOneOut();
        return ranking.places().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(place -> ranked(
                        those.get(place.getKey()),
                        panel.number(),
                        place.getValue(),
                        others.get(place.getKey()),
                        programme))
                .toList();
    }

    private static RankedDeclaration ranked(
            ReviewResult result, String panel, int place, Set<Integer> others, Programme programme) {
        List<Integer> range = Stream.concat(Stream.of(place), others.stream())
                .sorted(Comparator.naturalOrder())
                .toList();
        boolean reached = result.score().compareTo(programme.passingScore()) >= 0;
        return new RankedDeclaration(
                result.number(),
                panel,
                place,
                range.get(0),
                range.get(range.size() - 1),
                result.score(),
                result.spread(),
                result.spread().compareTo(programme.spreadLimit()) > 0,
                reached && result.failedItems().isEmpty(),
                result.failedItems());
    }
}
