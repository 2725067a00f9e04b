package ah.patentplan.review;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.FeatureTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** 评审排序 – every figure again, computed by PostgreSQL with window functions over scores made at random. */
@FeatureTest
class RankingTest {

    private static final int TRIM_FROM = 5;

    private static final String PLACES = """
            with left_out as (select '' as expert union select distinct expert from given),
            kept as (
                select l.expert as without, g.number, g.total,
                    row_number() over (partition by l.expert, g.number order by total, g.expert) as from_below,
                    row_number() over (partition by l.expert, g.number order by total desc, g.expert desc) as from_above,
                    count(*) over (partition by l.expert, g.number) as scores
                from left_out l join given g on g.expert <> l.expert),
            means as (
                select without, number, round(stddev_pop(total), 2) as spread,
                    round(avg(total) filter (where scores < 5 or from_below > 1 and from_above > 1), 2) as score
                from kept group by without, number),
            places as (
                select *, row_number() over (partition by without order by score desc, spread, number) as place
                from means)
            select number, min(place) filter (where without = '')::int as place, min(place)::int as best,
                max(place)::int as worst, min(score) filter (where without = '') as score,
                min(spread) filter (where without = '') as spread
            from places group by number""";

    private static final String SEVERITIES = """
            select own.expert, count(distinct own.number)::int as declarations,
                round(round(avg(own.total - others.mean), 12), 2) as difference
            from given own cross join lateral (
                select avg(total) as mean from given g where g.number = own.number and g.expert <> own.expert) others
            group by own.expert""";

    @Autowired
    private JdbcTemplate jdbc;

    /** Panels of five to eight experts, some of them recused here and there; half points, so that many are equal. */
    static Stream<Map<String, Map<String, BigDecimal>>> panels() {
        return new Random(2022).longs(60).mapToObj(RankingTest::panel);
    }

    private static Map<String, Map<String, BigDecimal>> panel(long seed) {
        Random random = new Random(seed);
        int experts = 5 + random.nextInt(4);
        int range = 2 + random.nextInt(60);
        Map<String, Map<String, BigDecimal>> totals = new HashMap<>();
        for (int declaration = 1; declaration <= 1 + random.nextInt(12); declaration++) {
            List<Integer> order =
                    new ArrayList<>(Stream.iterate(1, n -> n + 1).limit(experts).toList());
            Collections.shuffle(order, random);
            Map<String, BigDecimal> scores = new HashMap<>();
            order.subList(0, 5 + random.nextInt(experts - 4))
                    .forEach(n -> scores.put("expert" + n, new BigDecimal("60.00").add(half(random.nextInt(range)))));
            totals.put("2022-UO-%04d".formatted(declaration), scores);
        }
        return totals;
    }

    private static BigDecimal half(int count) {
        return new BigDecimal("0.5").multiply(BigDecimal.valueOf(count));
    }

    @ParameterizedTest
    @MethodSource("panels")
    void placesIntervalsAndScoresAreThoseOfAnIndependentComputation(Map<String, Map<String, BigDecimal>> totals) {
        give(totals);
        Ranking ranking = new Ranking(totals, TRIM_FROM);
        List<Map<String, Object>> expected = jdbc.queryForList(PLACES);
        assertThat(expected).hasSameSizeAs(totals.keySet()).allSatisfy(line -> {
            String number = (String) line.get("number");
            TrimmedMean mean = TrimmedMean.of(totals.get(number).values(), TRIM_FROM);
            int place = ranking.places().get(number);
            TreeSet<Integer> range = new TreeSet<>(ranking.placesLeavingOneOut().get(number));
            range.add(place);
            assertThat(Map.of(
                            "number", number,
                            "place", place,
                            "best", range.first(),
                            "worst", range.last(),
                            "score", mean.score(),
                            "spread", mean.spread()))
                    .isEqualTo(line);
        });
    }

    @ParameterizedTest
    @MethodSource("panels")
    void theSeverityOfEachExpertIsThatOfAnIndependentComputation(Map<String, Map<String, BigDecimal>> totals) {
        give(totals);
        assertThat(jdbc.queryForList(SEVERITIES)).isNotEmpty().allSatisfy(line -> {
            String expert = (String) line.get("expert");
            assertThat(Severity.of(expert, expert, totals.values()))
                    .isEqualTo(new Severity(
                            expert, (BigDecimal) line.get("difference"), (Integer) line.get("declarations")));
        });
    }

    @Test
    void ofEqualScoresTheSmallerSpreadComesFirstThenTheSmallerNumber() {
        Map<String, BigDecimal> wide = scores("60", "75", "80", "85", "100");
        Map<String, BigDecimal> close = scores("79", "80", "80", "80", "81");
        Ranking ranking = new Ranking(Map.of("A", wide, "B", close, "C", close), TRIM_FROM);
        assertThat(ranking.places()).isEqualTo(Map.of("B", 1, "C", 2, "A", 3));
    }

    @Test
    void whoIsFirstOnlyThroughOneExpertIsShownAsSuch() {
        Map<String, BigDecimal> carried = scores("70", "70", "90", "90", "90");
        Map<String, BigDecimal> steady = scores("82", "82", "82", "82", "82");
        Ranking ranking = new Ranking(Map.of("A", carried, "B", steady), TRIM_FROM);
        assertThat(ranking.places()).containsEntry("A", 1);
        assertThat(ranking.placesLeavingOneOut().get("A")).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void anExpertWhoGivesTwoPointsMoreThanTheOthersEverywhereIsTwoPointsMilder() {
        assertThat(Severity.of(
                        "e5",
                        "专家5",
                        List.of(scores("80", "80", "80", "80", "82"), scores("60", "60", "60", "60", "62"))))
                .isEqualTo(new Severity("专家5", new BigDecimal("2.00"), 2));
    }

    private void give(Map<String, Map<String, BigDecimal>> totals) {
        jdbc.execute("create temp table given (number text collate \"C\", expert text, total numeric) on commit drop");
        totals.forEach((number, scores) -> scores.forEach(
                (expert, total) -> jdbc.update("insert into given values (?, ?, ?)", number, expert, total)));
    }

    private static Map<String, BigDecimal> scores(String... totals) {
        Map<String, BigDecimal> scores = new HashMap<>();
        for (int n = 0; n < totals.length; n++) {
            scores.put("e" + (n + 1), new BigDecimal(totals[n]));
        }
        return scores;
    }
}
