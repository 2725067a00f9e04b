package ah.patentplan.declaration;

import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 申报书打印稿 – what the print template of a category is given. */
@Component
class PrintedDeclaration {

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
        return model(declaration, forExperts ? PersonalData.masked(declaration.answers()) : declaration.answers());
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
