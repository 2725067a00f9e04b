package ah.patentplan.review;

import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 评审排序 – the declarations of a panel whose results are confirmed, in order (R15). */
@Component
@Transactional(readOnly = true)
public class Rankings {

    private final Panels panels;
    private final Scores scores;
    private final ReviewResults results;
    private final Programmes programmes;

    Rankings(Panels panels, Scores scores, ReviewResults results, Programmes programmes) {
        this.panels = panels;
        this.scores = scores;
        this.results = results;
        this.programmes = programmes;
    }

    /** Where one declaration stands in its panel; refused before its result is confirmed. */
    public RankedDeclaration of(String number) {
        results.of(number);
        return ofPanel(panels.reviewing(number).number()).stream()
                .filter(ranked -> ranked.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    /** All confirmed ones of the panel, best first. */
    public List<RankedDeclaration> ofPanel(String number) {
        Panel panel = panels.of(number);
        Programme programme = programmes.of(panel.year());
        Map<String, ReviewResult> confirmed = new HashMap<>();
        panel.declarations().stream()
                .flatMap(declaration -> results.findByNumber(declaration).stream())
                .filter(result -> result.confirmedBy() != null)
                .forEach(result -> confirmed.put(result.number(), result));
        Ranking ranking = new Ranking(totals(confirmed.keySet()));
        Map<String, Integer> places = ranking.places();
        Map<String, Set<Integer>> others = ranking.placesLeavingOneOut();
        return places.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(place -> ranked(
                        confirmed.get(place.getKey()), panel, place.getValue(), others.get(place.getKey()), programme))
                .toList();
    }

    private Map<String, Map<String, BigDecimal>> totals(Collection<String> numbers) {
        Map<String, Map<String, BigDecimal>> totals = new HashMap<>();
        numbers.forEach(number -> {
            Map<String, BigDecimal> byExpert = new HashMap<>();
            scores.findByNumberOrderByTotalDesc(number).forEach(score -> byExpert.put(score.expert(), score.total()));
            totals.put(number, byExpert);
        });
        return totals;
    }

    private static RankedDeclaration ranked(
            ReviewResult result, Panel panel, int place, Set<Integer> others, Programme programme) {
        List<Integer> range = Stream.concat(Stream.of(place), others.stream())
                .sorted(Comparator.naturalOrder())
                .toList();
        return new RankedDeclaration(
                result.number(),
                panel.number(),
                place,
                range.get(0),
                range.get(range.size() - 1),
                result.score(),
                result.spread(),
                result.spread().compareTo(programme.spreadLimit()) > 0,
                result.score().compareTo(programme.passingScore()) >= 0);
    }
}
