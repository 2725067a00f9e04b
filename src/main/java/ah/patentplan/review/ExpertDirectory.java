package ah.patentplan.review;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 专家名录 – the pool as the office, the supervisor and the auditor read it. */
@Component
@Transactional(readOnly = true)
public class ExpertDirectory {

    private final Experts experts;
    private final ExpertRelations relations;
    private final Interests interests;
    private final Actors actors;

    ExpertDirectory(Experts experts, ExpertRelations relations, Interests interests, Actors actors) {
        this.experts = experts;
        this.relations = relations;
        this.interests = interests;
        this.actors = actors;
    }

    /**
     * 查找条件; what is empty matches all.
     *
     * @param field part of a field's name
     * @param region six-digit code
     * @param unit part of the unit's name
     */
    public record Search(String field, String region, String unit) {

        public Search {
            field = ExpertEntry.stripped(field);
            region = ExpertEntry.stripped(region);
            unit = ExpertEntry.stripped(unit);
        }

        boolean finds(Expert expert) {
            return (region.isEmpty() || region.equals(expert.region()))
                    && Unit.plain(expert.unitName()).contains(Unit.plain(unit))
                    && (field.isEmpty() || expert.fields().stream().anyMatch(known -> known.contains(field)));
        }
    }

    /** @param declared years for which the expert has declared interests, the latest first */
    public record Line(Expert expert, List<Integer> declared) {}

    /** @param interests all that the expert has declared, the latest first */
    public record Entry(Expert expert, List<ExpertRelation> relations, List<InterestDeclaration> interests) {}

    /** Who is found, by account. */
    public List<Line> find(Search search) {
        requireReader();
        Map<String, List<Integer>> declared = interests.declared().stream()
                .collect(Collectors.groupingBy(
                        Interests.Declared::getExpert,
                        Collectors.mapping(Interests.Declared::getYear, Collectors.toList())));
        return experts.findAllByOrderByAccount().stream()
                .filter(search::finds)
                .map(expert -> new Line(expert, declared.getOrDefault(expert.account(), List.of())))
                .toList();
    }

    /** All that is known of one expert. */
    public Entry of(String account) {
        requireReader();
        return new Entry(
                experts.of(account),
                relations.findByExpertOrderById(account),
                interests.findByKeyExpertOrderByKeyYearDescKeyRoundDesc(account));
    }

    void requireReader() {
        actors.current().require(Role.PROVINCE_OFFICE, Role.SUPERVISOR, Role.AUDITOR);
    }
}
