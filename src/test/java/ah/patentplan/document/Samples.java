package ah.patentplan.document;

import ah.patentplan.Course;
import ah.patentplan.programme.Category;
import ah.patentplan.review.Strata;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** 样例 – the models of made-up documents; the same whenever the tests run. */
class Samples {

    private static final int YEAR = 2022;
    private static final List<String> WITH_A_MODEL =
            List.of("caseFile", "contract", "recommendation", "rehearsal", "withheld");

    /** 样张 – a template of {@code print/} and what it is given. */
    record Sample(String template, Map<String, Object> model) {

        @Override
        public String toString() {
            return template;
        }
    }

    /** One of each printed document: a new template is checked once it stands here. */
    static Stream<Sample> all() {
        Stream<Sample> declarations = Arrays.stream(Category.values())
                .map(category -> new Sample("declaration-" + category.process(), declaration(category)));
        Stream<Sample> others = WITH_A_MODEL.stream().map(template -> new Sample(template, model(template)));
        return Stream.of(
                        declarations,
                        others,
                        Stream.of(
                                new Sample("creditRecord", creditRecord()),
                                new Sample("draw", draw()),
                                StatementSample.sample()),
                        OfficialSamples.all())
                .flatMap(samples -> samples);
    }

    static Map<String, Object> model(String name) {
        return read(Samples.class, name + ".json");
    }

    static Map<String, Object> declaration(String number) {
        Map<String, Object> model = model("declaration");
        model.put("number", number);
        return model;
    }

    private static Map<String, Object> declaration(Category category) {
        Map<String, Object> answers = read(Course.class, "rehearsal/declaration-%s.json".formatted(category.process()));
        answers.put("unitName", category == Category.KEY_CITY ? "蚌埠市人民政府" : "皖江样例单位");
        answers.put("creditCode", "12340000DEM0000013");
        answers.put("commitmentDate", "2022-09-01");
        answers.put("applicantOpinionDate", "2022-09-01");
        answers.computeIfPresent("ipSpending", (key, lines) -> spending((List<?>) lines));
        return filledIn("%d-%s-0001".formatted(YEAR, category.code()), answers);
    }

    /** As the unit prints it to be stamped: the city has not spoken yet. */
    static Map<String, Object> filledIn(String number, Map<String, Object> answers) {
        Map<String, Object> opinions = new HashMap<>();
        opinions.put("applicantOpinion", answers.get("applicantOpinion"));
        opinions.put("applicantOpinionDate", answers.get("applicantOpinionDate"));
        return Map.of(
                "year", YEAR,
                "imprint", "2022年8月",
                "number", number,
                "answers", answers,
                "opinions", opinions,
                "verdicts", List.of());
    }

    private static List<Map<String, Object>> spending(List<?> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(line -> Map.of(
                        "ipSpendingYear",
                        (Object) (YEAR - lines.size() + line),
                        "ipSpendingAmount",
                        ((Map<?, ?>) lines.get(line)).get("ipSpendingAmount")))
                .toList();
    }

    private static Map<String, Object> creditRecord() {
        return Map.of(
                "number",
                "2023-FM-0001",
                "declaration",
                new Declared("皖江样例单位", "12340000DEM0000013", Category.UNIVERSITY_OPERATION, "2022-UO-0001"),
                "programme",
                new Year("2022年度专利转化专项计划", "皖市监办函〔2022〕636号"),
                "finding",
                new Finding("三、（一）", "转让合同三份系伪造，金额共计120万元。"),
                "establishedOn",
                LocalDate.of(2023, 5, 8),
                "toBeRecovered",
                300000,
                "recovered",
                120000.5);
    }

    private static Map<String, Object> draw() {
        Draw record = new Draw(
                "2022-UO-P1",
                List.of("2022-UO-0001", "2022-UO-0007"),
                "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef",
                "皖江 0917",
                "监督 2358",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                new Strata(List.of(new Strata.Seats("专利运营", 1)), Map.of()),
                1,
                1);
        List<Map<String, Object>> lines =
                List.of(line(1, "expert07", "王䶮", "候补；回避 2022-UO-0001：同一单位"), line(2, "expert03", "李㛃", "入选（专利运营）"));
        return Map.of("record", record, "category", Category.UNIVERSITY_OPERATION.title(), "lines", lines);
    }

    private static Map<String, Object> line(int place, String account, String name, String outcome) {
        return Map.of(
                "place",
                place,
                "account",
                account,
                "name",
                name,
                "unitName",
                "皖江样例大学",
                "fields",
                "专利运营",
                "outcome",
                outcome);
    }

    private static Map<String, Object> read(Class<?> place, String name) {
        try (InputStream json = place.getResourceAsStream(name)) {
            return new ObjectMapper().readValue(json, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** 申报. */
    record Declared(String unitName, String unit, Category category, String number) {}

    /** 年度. */
    record Year(String title, String noticeNumber) {}

    /** 认定. */
    record Finding(String clause, String findings) {}

    /** 抽取. */
    record Draw(
            String panel,
            List<String> declarations,
            String candidateHash,
            String organiserEntry,
            String supervisorEntry,
            String seed,
            Strata strata,
            int size,
            int minimum) {}
}
