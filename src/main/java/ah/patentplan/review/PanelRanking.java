package ah.patentplan.review;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 评审排序 – shows those who decide and those who check how a panel has ranked, without the experts' names. */
@Component
@Transactional(readOnly = true)
public class PanelRanking {

    private final Panels panels;
    private final Rankings rankings;
    private final ReviewConclusion conclusion;
    private final ExpertLabels labels;
    private final Declarations declarations;
    private final Actors actors;

    PanelRanking(
            Panels panels,
            Rankings rankings,
            ReviewConclusion conclusion,
            ExpertLabels labels,
            Declarations declarations,
            Actors actors) {
        this.panels = panels;
        this.rankings = rankings;
        this.conclusion = conclusion;
        this.labels = labels;
        this.declarations = declarations;
        this.actors = actors;
    }

    /** All panels of the year; for province, directors, supervisor and auditors only. */
    public List<Panel> panels(int year) {
        requireReader();
        return panels.findByYearOrderByNumber(year);
    }

    /** One panel's table; for the same people. */
    public RankingTable of(String number) {
        requireReader();
        Panel panel = panels.of(number);
        List<RankingTable.Line> lines =
                rankings.ofPanel(number).stream().map(this::line).toList();
        List<String> ranked = lines.stream().map(line -> line.ranked().number()).toList();
        List<Declaration> open = panel.declarations().stream()
                .filter(declaration -> !ranked.contains(declaration))
                .map(declarations::of)
                .toList();
        List<Severity> severities = severities(number, ranked);
        return new RankingTable(panel, severities.stream().map(Severity::label).toList(), lines, open, severities);
    }

    private RankingTable.Line line(RankedDeclaration ranked) {
        Map<String, LabelledScore> scores = conclusion.scores(ranked.number()).stream()
                .collect(Collectors.toMap(LabelledScore::label, Function.identity()));
        return new RankingTable.Line(ranked, declarations.of(ranked.number()), scores);
    }

    private List<Severity> severities(String panel, Collection<String> ranked) {
        var totals = rankings.totals(ranked).values();
        Map<String, String> byAccount = labels.of(panel);
        return totals.stream()
                .flatMap(scores -> scores.keySet().stream())
                .distinct()
                .map(expert -> Severity.of(expert, byAccount.get(expert), totals))
                // 专家2 stands before 专家10
                .sorted(Comparator.comparingInt(
                                (Severity severity) -> severity.label().length())
                        .thenComparing(Severity::label))
                .toList();
    }

    private void requireReader() {
        actors.current().require(Role.PROVINCE_OFFICE, Role.DIRECTOR, Role.SUPERVISOR, Role.AUDITOR);
    }
}
