package ah.patentplan.decision;

import ah.patentplan.access.Refusal;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Category;
import ah.patentplan.review.RankedDeclaration;
import ah.patentplan.review.Rankings;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 议程 – what a meeting is called on: by category, within it by panel and the experts' ranking. */
@Component
public class Agenda {

    private final Meetings meetings;
    private final Declarations declarations;
    private final Rankings rankings;

    Agenda(Meetings meetings, Declarations declarations, Rankings rankings) {
        this.meetings = meetings;
        this.declarations = declarations;
        this.rankings = rankings;
    }

    /** 待审定: the reviewed declarations of the year that are on no open agenda. */
    public List<Declaration> waiting(int year) {
        Set<String> taken = new HashSet<>(meetings.onOpenAgenda(year));
        return declarations.findByYearAndStateOrderByNumber(year, DeclarationState.REVIEWED).stream()
                .filter(declaration -> !taken.contains(declaration.number()))
                .toList();
    }

    /**
     * A new meeting with its agenda and the members of the meeting before.
     *
     * @param categories none for all
     */
    Meeting meeting(int year, Collection<Category> categories) {
        List<Declaration> waiting = waiting(year).stream()
                .filter(declaration -> categories.isEmpty() || categories.contains(declaration.category()))
                .toList();
        if (waiting.isEmpty()) {
            throw new Refusal(year + " 年度没有待局长办公会审定的项目");
        }
        String number = "%d-M%02d".formatted(year, meetings.countByYear(year) + 1);
        Meeting meeting = new Meeting(
                number,
                year,
                meetings.findFirstByOrderByNumberDesc().map(Meeting::attendance).orElse(List.of()));
        Map<String, RankedDeclaration> ranked = ranked(waiting);
        List<Declaration> ordered = waiting.stream()
                .sorted(Comparator.comparing(Declaration::category)
                        .thenComparing(one -> ranked.get(one.number()).panel())
                        .thenComparing(one -> ranked.get(one.number()).place()))
                .toList();
        for (int index = 0; index < ordered.size(); index++) {
            Declaration declaration = ordered.get(index);
            meeting.add(new AgendaItem(meeting, declaration, index + 1, ranked.get(declaration.number())));
        }
        return meeting;
    }

    /** Each panel is ranked once. */
    private Map<String, RankedDeclaration> ranked(List<Declaration> waiting) {
        Map<String, RankedDeclaration> ranked = new HashMap<>();
        for (Declaration declaration : waiting) {
            if (!ranked.containsKey(declaration.number())) {
                String panel = rankings.of(declaration.number()).panel();
                rankings.ofPanel(panel).forEach(one -> ranked.put(one.number(), one));
            }
        }
        return ranked;
    }
}
