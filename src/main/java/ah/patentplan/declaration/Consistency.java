package ah.patentplan.declaration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 数据一致性 – figures that contradict each other, each with a sentence that names the fields. */
final class Consistency {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final int year;
    private final Map<String, Object> answers;
    private final List<String> contradictions = new ArrayList<>();

    private Consistency(int year, Map<String, Object> answers) {
        this.year = year;
        this.answers = answers;
    }

    /** @param year of the programme: the last three years are those before it */
    static List<String> contradictions(int year, Map<String, Object> answers) {
        Consistency consistency = new Consistency(year, answers);
        consistency.checkTransferRatio();
        consistency.checkSpendingYears();
        return consistency.contradictions;
    }

    static List<Integer> spendingYears(int year) {
        return List.of(year - 3, year - 2, year - 1);
    }

    /** 有效专利 includes 有效发明专利, so the declared share cannot exceed the one of invention patents. */
    private void checkTransferRatio() {
        BigDecimal ratio = number("smeTransferRatio");
        BigDecimal part = number("smeTransferredPatents");
        BigDecimal whole = number("validInventionPatents");
        if (ratio == null || part == null || whole == null || whole.signum() == 0) {
            return;
        }
        BigDecimal most = part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
        if (ratio.compareTo(most) > 0) {
            contradictions.add("“向中小微企业转让许可专利占有效专利比例”填报%s%%，按所填专利数量最多为%s%%".formatted(plain(ratio), plain(most)));
        }
    }

    /** 近三年 are printed on the form: a row more, less or of another year is a figure of nothing. */
    private void checkSpendingYears() {
        if (!(answers.get("ipSpending") instanceof List<?> lines)) {
            return;
        }
        List<Object> years = lines.stream()
                .map(line -> line instanceof Map<?, ?> cells ? (Object) cells.get("ipSpendingYear") : null)
                .toList();
        if (!years.equals(spendingYears(year))) {
            contradictions.add("“近三年知识产权管理经费投入”应逐年填写%d年、%d年、%d年"
                    .formatted(spendingYears(year).toArray()));
        }
    }

    private BigDecimal number(String key) {
        return answers.get(key) instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
