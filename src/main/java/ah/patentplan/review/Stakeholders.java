package ah.patentplan.review;

import ah.patentplan.declaration.Declaration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * 利害关系方 – the units and persons that a declaration names, of whom its experts must be independent.
 *
 * @param leadersPost where the leader works and as what, in one text as the form asks for it
 * @param persons names of all persons in the form, see {@link Unit#plain}
 */
record Stakeholders(List<Holder> holders, String leadersPost, Set<String> persons) {

    private static final Set<String> PERSONS =
            Set.of("leaderName", "contactName", "legalRepresentative", "departmentHeadName", "memberName");

    /** 利害方单位. */
    record Holder(Stake stake, Unit unit) {}

    /** @param bureau name of the bureau that recommends in the declaration's region */
    static Stakeholders of(Declaration declaration, String bureau) {
        Map<String, Object> answers = declaration.answers();
        List<Holder> holders = new ArrayList<>();
        holders.add(new Holder(Stake.APPLICANT, new Unit(declaration.unitName(), declaration.unit())));
        lines(answers.get("partners"))
                .map(line -> new Unit(text(line, "partnerName"), text(line, "partnerCreditCode")))
                .forEach(partner -> holders.add(new Holder(Stake.PARTNER, partner)));
        if (declaration.category().isReviewedByCity()) {
            holders.add(new Holder(Stake.BUREAU, new Unit(bureau, "")));
        }
        holders.add(new Holder(Stake.DEPARTMENT, new Unit(text(answers, "leadDepartment"), "")));
        Set<String> persons = new HashSet<>();
        collect(answers, persons);
        return new Stakeholders(holders, Unit.plain(text(answers, "leaderUnitAndPosition")), persons);
    }

    /** As what this unit stands behind the declaration, if it does. */
    Optional<Stake> stakeOf(Unit unit) {
        Optional<Stake> named = holders.stream()
                .filter(holder -> holder.unit().is(unit))
                .map(Holder::stake)
                .findFirst();
        boolean leaders = !unit.name().isEmpty() && leadersPost.startsWith(unit.name());
        return named.or(() -> leaders ? Optional.of(Stake.LEADERS_UNIT) : Optional.empty());
    }

    private static void collect(Map<?, ?> answers, Set<String> persons) {
        answers.forEach((key, value) -> {
            if (PERSONS.contains(key) && !Unit.plain(String.valueOf(value)).isEmpty()) {
                persons.add(Unit.plain(String.valueOf(value)));
            }
            lines(value).forEach(line -> collect(line, persons));
        });
    }

    private static Stream<Map<?, ?>> lines(Object value) {
        return value instanceof List<?> list
                ? list.stream().filter(Map.class::isInstance).map(line -> (Map<?, ?>) line)
                : Stream.empty();
    }

    private static String text(Map<?, ?> answers, String key) {
        return answers.get(key) instanceof String text ? text : "";
    }
}
