package ah.patentplan.declaration;

import ah.patentplan.programme.Guide;
import ah.patentplan.programme.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** 金额疑点 – amounts ten thousand times off, as happens to who takes 万元 for 元 or 亿元. */
final class MoneyQuestions {

    /** 元 to 万元, and 万元 to 亿元. */
    private static final BigDecimal SLIP = BigDecimal.valueOf(10_000);

    private final Guide guide;
    private final String variant;
    private final List<Amount> amounts = new ArrayList<>();

    private MoneyQuestions(Guide guide, String variant) {
        this.guide = guide;
        this.variant = variant;
    }

    /**
     * 金额.
     *
     * @param list the list whose row it stands in, empty for a figure of its own
     */
    private record Amount(Guide.Field field, String list, String title, BigDecimal figure) {

        Money money() {
            return Money.of(figure, field.unit());
        }
    }

    static List<String> of(Guide guide, String variant, Map<String, Object> answers) {
        MoneyQuestions questions = new MoneyQuestions(guide, variant);
        guide.fields().stream().filter(Guide.Field::countsMoney).forEach(field -> questions.collect(field, answers));
        return questions.amounts.stream()
                .map(questions::question)
                .flatMap(Optional::stream)
                .toList();
    }

    private void collect(Guide.Field field, Map<String, Object> answers) {
        String[] path = field.key().split("\\.");
        String title = field.title(guide.year());
        if (path.length == 1) {
            add(field, "", title, answers.get(path[0]));
        } else if (answers.get(path[0]) instanceof List<?> rows) {
            for (int index = 0; index < rows.size(); index++) {
                Object cell = rows.get(index) instanceof Map<?, ?> row ? row.get(path[1]) : null;
                add(field, path[0], title + "第" + (index + 1) + "行", cell);
            }
        }
    }

    private void add(Guide.Field field, String list, String title, Object answer) {
        BigDecimal figure = Contradictions.number(answer);
        if (figure != null && figure.signum() > 0) {
            amounts.add(new Amount(field, list, title, figure));
        }
    }

    private Optional<String> question(Amount amount) {
        String off = "“%s”填报%s%s，"
                .formatted(
                        amount.title(),
                        Contradictions.plain(amount.figure()),
                        amount.field().unit());
        Optional<String> beyond = threshold(amount.field().key())
                .filter(required ->
                        isOff(amount.money(), Money.of(new BigDecimal(required.threshold()), required.unit())))
                .map(required -> "达到申报条件所要求%s%s的一万倍".formatted(required.threshold(), required.unit()));
        return beyond.or(() -> neighbour(amount)
                        .filter(typical -> isOff(amount.money(), typical) || isOff(typical, amount.money()))
                        .map(typical -> "与相邻金额相差一万倍以上"))
                .map(reason -> off + reason + "，请核对单位（元、万元、亿元）");
    }

    private Optional<Guide.Condition> threshold(String key) {
        return guide.conditions().stream()
                .filter(condition -> condition.indicator().equals(key))
                .filter(condition -> condition.variant() == null || Objects.equals(condition.variant(), variant))
                .findFirst();
    }

    /** The median of the others beside it. */
    private Optional<Money> neighbour(Amount amount) {
        List<Money> others = amounts.stream()
                .filter(other -> other != amount && other.list().equals(amount.list()))
                .map(Amount::money)
                .sorted()
                .toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(others.get(others.size() / 2));
    }

    private static boolean isOff(Money large, Money small) {
        return small.isPositive()
                && large.yuan().divide(small.yuan(), 2, RoundingMode.DOWN).compareTo(SLIP) >= 0;
    }
}
