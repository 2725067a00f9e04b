package ah.patentplan.funding;

import ah.patentplan.declaration.Declaration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * 任务书约定 – what the unit promises, until when, and who answers for it.
 *
 * @param promises 承诺值 of each target by its indicator: a number, or true for a target that is done or not
 * @param completedBy last day of the project
 * @param people leaderName, leaderPhone, contactName, contactPhone
 */
public record ContractTerms(Map<String, Object> promises, LocalDate completedBy, Map<String, String> people) {

    /** Who is named, by key. */
    public static final List<String> PEOPLE = List.of("leaderName", "leaderPhone", "contactName", "contactPhone");

    private static final String PROMISES = "promises";
    private static final String COMPLETED_BY = "completedBy";

    /** As the declaration says; the project ends with the year after the programme's (notice 二（三）). */
    static ContractTerms of(Declaration declaration) {
        Map<String, Object> answers = declaration.answers();
        Map<String, String> people = new LinkedHashMap<>();
        people.put("leaderName", text(answers, "leaderName", "leaderName"));
        people.put("leaderPhone", text(answers, "leaderPhone", "leaderMobile"));
        people.put("contactName", text(answers, "contactName", "contactName"));
        people.put("contactPhone", text(answers, "contactPhone", "contactMobile"));
        return new ContractTerms(promised(declaration), LocalDate.of(declaration.year() + 1, 12, 31), people);
    }

    /** 承诺值 of the declaration by indicator. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> promised(Declaration declaration) {
        return (Map<String, Object>) declaration.answers().getOrDefault("targets", Map.of());
    }

    @SuppressWarnings("unchecked")
    static ContractTerms of(Map<String, Object> stored) {
        Map<String, String> people = new LinkedHashMap<>();
        PEOPLE.forEach(key -> people.put(key, Objects.toString(stored.get(key), "")));
        return new ContractTerms(
                (Map<String, Object>) stored.get(PROMISES),
                LocalDate.parse(stored.get(COMPLETED_BY).toString()),
                people);
    }

    Map<String, Object> stored() {
        Map<String, Object> stored = new HashMap<>(people);
        stored.put(PROMISES, promises);
        stored.put(COMPLETED_BY, completedBy.toString());
        return stored;
    }

    private static String text(Map<String, Object> answers, String key, String otherwise) {
        String first = Objects.toString(answers.get(key), "");
        return first.isBlank() ? Objects.toString(answers.get(otherwise), "") : first;
    }
}
