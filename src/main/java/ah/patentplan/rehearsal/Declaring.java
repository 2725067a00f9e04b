package ah.patentplan.rehearsal;

import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.Drafts;
import ah.patentplan.declaration.MaterialKind;
import ah.patentplan.programme.Category;
import ah.patentplan.workflow.Cases;
import ah.patentplan.workflow.ConditionsNotMet;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 填报 – opens, fills in and submits as a unit does in the portal. */
@Component
@Profile("rehearsal")
class Declaring {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_TIMES = 4;
    /** What a unit leaves too small at first, for each category. */
    private static final Map<Category, String> MISSED = Map.of(
            Category.KEY_CITY, "modelIpEnterprises",
            Category.UNIVERSITY_OPERATION, "smeContractAmount",
            Category.HIGH_VALUE_PATENT, "awards",
            Category.INDUSTRY_CENTRE, "patentIntensiveProducts",
            Category.SERVICE_PLATFORM, "serviceYears");

    private final Cases cases;
    private final Drafts drafts;
    private final Declarations declarations;
    private final Papers papers;

    Declaring(Cases cases, Drafts drafts, Declarations declarations, Papers papers) {
        this.cases = cases;
        this.drafts = drafts;
        this.declarations = declarations;
        this.papers = papers;
    }

    /** Opens the draft of the part; answers its number. */
    String open(Part part, int year) {
        return cases.open(part.category(), year);
    }

    /** Fills in and submits; where a condition is missed at first, the second time meets it. */
    void submit(String number, Part part, Random dice) {
        Map<String, Object> answers = answers(part, declarations.of(number).year(), dice);
        if (part.has(Turn.CONDITION_MISSED)) {
            Map<String, Object> missed = new HashMap<>(answers);
            missed.put(MISSED.get(part.category()), 0);
            save(number, missed);
            scans(number);
            try {
                cases.submit(number, "");
                throw new IllegalStateException(
                        "%s was submitted although %s is 0".formatted(number, MISSED.get(part.category())));
            } catch (ConditionsNotMet expected) {
                // as it should be
            }
        } else {
            scans(number);
        }
        save(number, answers);
        cases.submit(number, "");
    }

    void correct(String number) {
        cases.submit(number, "已按要求补正。");
    }

    private void save(String number, Map<String, Object> answers) {
        Declaration draft = declarations.of(number);
        Map<String, Object> all = new HashMap<>(draft.answers());
        all.putAll(answers);
        // the house knows it and has written it there
        Optional.ofNullable(draft.answers().get("cityName")).ifPresent(city -> all.put("cityName", city));
        drafts.save(number, all, draft.revision());
    }

    private void scans(String number) {
        List.of(MaterialKind.COMMITMENT, MaterialKind.OPINION, MaterialKind.PLAN, MaterialKind.EVIDENCE)
                .forEach(kind -> papers.bring(number, kind));
    }

    /** The sample of category and variant, its figures the same number of times as large. */
    private static Map<String, Object> answers(Part part, int year, Random dice) {
        Map<String, Object> answers = read("declaration-" + part.category().process());
        if (List.of("institution", "finance").contains(part.variant())) {
            answers.putAll(read("declaration-%s-%s".formatted(part.category().process(), part.variant())));
        }
        int times = 1 + dice.nextInt(MOST_TIMES);
        answers.replaceAll((key, value) -> isCount(key, value) ? (Integer) value * times : value);
        if (part.has(Turn.JUDGED) && part.category() == Category.HIGH_VALUE_PATENT) {
            answers.put("contractAmount", 0);
        }
        if (answers.get("ipSpending") instanceof List<?> spending) {
            answers.put("ipSpending", lastYears(spending, year));
        }
        return answers;
    }

    /** A rate keeps what its parts have become, and nobody serves longer or names another year. */
    private static boolean isCount(String key, Object value) {
        return value instanceof Integer && !key.matches(".*(Rate|Ratio|Years)");
    }

    private static List<Map<String, Object>> lastYears(List<?> spending, int year) {
        return IntStream.range(0, spending.size())
                .mapToObj(line -> {
                    Map<String, Object> row = new HashMap<>();
                    ((Map<?, ?>) spending.get(line)).forEach((key, value) -> row.put(key.toString(), value));
                    row.put("ipSpendingYear", year - spending.size() + line);
                    return row;
                })
                .toList();
    }

    private static Map<String, Object> read(String name) {
        try (InputStream json = Declaring.class.getResourceAsStream(name + ".json")) {
            return new HashMap<>(JSON.readValue(json, new TypeReference<Map<String, Object>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
