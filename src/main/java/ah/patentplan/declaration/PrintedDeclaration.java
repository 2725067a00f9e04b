package ah.patentplan.declaration;

import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 申报书打印稿 – what the print template of a category is given. */
@Component
class PrintedDeclaration {

    private static final String MASK = "＊＊＊";
    private static final List<String> PERSONAL = List.of(
            "phone",
            "fax",
            "leaderPhone",
            "leaderMobile",
            "leaderIdNumber",
            "contactName",
            "contactMobile",
            "contactPhone",
            "contactFax",
            "contactAddress",
            "contactPostcode",
            "contactEmail");

    private final Programmes programmes;
    private final Clock clock;

    PrintedDeclaration(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    /** Name of the template in {@code print/}. */
    String template(Declaration declaration) {
        return "declaration-" + declaration.category().process();
    }

    /** As filled in; for experts with the personal rows masked (R35). */
    Map<String, Object> of(Declaration declaration, boolean forExperts) {
        Map<String, Object> answers = new HashMap<>(declaration.answers());
        if (forExperts) {
            PERSONAL.forEach(key -> answers.computeIfPresent(key, (same, value) -> MASK));
            answers.computeIfPresent("team", (same, lines) -> withoutBirthYears((List<?>) lines));
        }
        return model(declaration, answers);
    }

    private static List<Map<Object, Object>> withoutBirthYears(List<?> team) {
        return team.stream()
                .map(line -> {
                    Map<Object, Object> member = new HashMap<>((Map<?, ?>) line);
                    member.computeIfPresent("memberBirthYear", (same, year) -> MASK);
                    return member;
                })
                .toList();
    }

    private Map<String, Object> model(Declaration declaration, Map<String, Object> answers) {
        Programme programme = programmes.of(declaration.year());
        Map<String, Object> opinions = new HashMap<>();
        opinions.put("applicantOpinion", answers.getOrDefault("applicantOpinion", ""));
        opinions.put("applicantOpinionDate", answers.get("applicantOpinionDate"));
        opinions.put("cityOpinion", declaration.cityOpinion());
        opinions.put(
                "cityOpinionDate",
                declaration.recommendedAt() == null
                        ? null
                        : LocalDate.ofInstant(declaration.recommendedAt(), clock.getZone())
                                .toString());
        Map<String, Object> model = new HashMap<>();
        model.put("year", declaration.year());
        model.put("imprint", programme.imprint());
        model.put("number", declaration.number());
        model.put("answers", answers);
        model.put("opinions", opinions);
        model.put("verdicts", declaration.verdicts());
        return model;
    }
}
