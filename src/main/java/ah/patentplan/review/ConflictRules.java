package ah.patentplan.review;

import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Programmes;
import ah.patentplan.programme.Regions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 回避规则 – all grounds on which an expert stays away from a declaration; they name no person and no relation. */
@Component
@Transactional(readOnly = true)
public class ConflictRules {

    private final ExpertRelations relations;
    private final Interests interests;
    private final Declarations declarations;
    private final Programmes programmes;
    private final Regions regions;

    ConflictRules(
            ExpertRelations relations,
            Interests interests,
            Declarations declarations,
            Programmes programmes,
            Regions regions) {
        this.relations = relations;
        this.interests = interests;
        this.declarations = declarations;
        this.programmes = programmes;
        this.regions = regions;
    }

    /** Who of the experts may not score which of the declarations. */
    Conflicts among(Collection<Expert> experts, Collection<Declaration> batch) {
        Map<Field, List<Examined>> known = new HashMap<>();
        List<Recusal> recusals = new ArrayList<>();
        for (Declaration declaration : batch) {
            Field field = new Field(declaration.year(), declaration.category());
            List<Examined> examined = known.computeIfAbsent(field, asked -> examine(experts, asked));
            Stakeholders stakeholders = Stakeholders.of(declaration, regions.nameOf(declaration.region()) + "市场监督管理局");
            examined.forEach(one -> {
                List<String> grounds = one.grounds(declaration, stakeholders);
                if (!grounds.isEmpty()) {
                    recusals.add(new Recusal(declaration.number(), one.expert().account(), String.join("；", grounds)));
                }
            });
        }
        return new Conflicts(batch.stream().map(Declaration::number).toList(), recusals);
    }

    /** The conflict of interest between an expert and a declaration as things stand now, if there is one. */
    Optional<Recusal> between(Expert expert, Declaration declaration) {
        return among(List.of(expert), List.of(declaration)).recusals().stream().findFirst();
    }

    /** 类别 – where declarations compete with each other. */
    private record Field(int year, Category category) {}

    /**
     * 专家情况 – what counts of an expert in one year and category.
     *
     * @param person the name, see {@link Unit#plain}
     * @param tied units to which the expert has a relation
     * @param competes whether the unit where the expert works declares in the category itself
     * @param localRecused whether experts of the declaring city stay away
     */
    private record Examined(
            Expert expert, String person, Unit unit, List<Unit> tied, boolean competes, boolean localRecused) {

        List<String> grounds(Declaration declaration, Stakeholders stakeholders) {
            List<String> grounds = new ArrayList<>();
            Optional<Stake> own = stakeholders.stakeOf(unit);
            own.ifPresent(stake -> grounds.add("专家工作单位即" + stake.title()));
            tied.stream()
                    .flatMap(other -> stakeholders.stakeOf(other).stream())
                    .filter(Stake::declares)
                    .distinct()
                    .sorted()
                    .forEach(stake -> grounds.add("专家与" + stake.title() + "有利益关系"));
            if (localRecused && expert.region().equals(declaration.region())) {
                grounds.add("专家工作单位在申报地区，本类别实行地区回避");
            }
            if (competes && own.filter(Stake::declares).isEmpty()) {
                grounds.add("专家工作单位在同一类别另有申报");
            }
            if (stakeholders.persons().contains(person)) {
                grounds.add("专家与申报书所列人员同名");
            }
            return grounds;
        }
    }

    private List<Examined> examine(Collection<Expert> experts, Field field) {
        Map<String, Set<Unit>> tied = tied(experts, field.year());
        List<Unit> competitors = declarations
                .declaringIn(field.year(), field.category().name())
                .stream()
                .map(named -> new Unit(named.getName(), named.getCreditCode()))
                .toList();
        boolean localRecused = programmes.of(field.year()).recusesRegion(field.category());
        return experts.stream()
                .map(expert -> new Examined(
                        expert,
                        Unit.plain(expert.name()),
                        expert.unit(),
                        List.copyOf(tied.getOrDefault(expert.account(), Set.of())),
                        competitors.stream().anyMatch(expert.unit()::is),
                        localRecused))
                .toList();
    }

    /** Units by expert's account: as registered, and as declared last for the year. */
    private Map<String, Set<Unit>> tied(Collection<Expert> experts, int year) {
        Map<String, Set<Unit>> tied =
                relations
                        .findByExpertInOrderById(
                                experts.stream().map(Expert::account).toList())
                        .stream()
                        .collect(Collectors.groupingBy(
                                ExpertRelation::expert,
                                Collectors.mapping(
                                        relation -> relation.content().unit(), Collectors.toCollection(HashSet::new))));
        interests
                .standing(year)
                .forEach(declared -> declared.relations()
                        .forEach(relation -> tied.computeIfAbsent(declared.expert(), account -> new HashSet<>())
                                .add(relation.unit())));
        return tied;
    }
}
