package ah.patentplan.declaration;

import ah.patentplan.programme.Guide;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 数据矛盾 – figures that cannot all be true, each with a sentence that names the printed rows. */
final class Contradictions {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Guide guide;
    private final Map<String, Object> answers;
    private final List<String> found = new ArrayList<>();

    private Contradictions(Guide guide, Map<String, Object> answers) {
        this.guide = guide;
        this.answers = answers;
    }

    static List<String> of(Guide guide, Map<String, Object> answers) {
        Contradictions contradictions = new Contradictions(guide, answers);
        guide.parts().forEach(contradictions::checkPart);
        guide.shares().forEach(contradictions::checkShare);
        contradictions.checkSpendingYears();
        contradictions.checkBudget();
        return contradictions.found;
    }

    /** The last three years before the programme's. */
    static List<Integer> spendingYears(int year) {
        return List.of(year - 3, year - 2, year - 1);
    }

    private void checkPart(Guide.Part pair) {
        BigDecimal part = number(answers.get(pair.part()));
        BigDecimal whole = number(answers.get(pair.whole()));
        if (part != null && whole != null && part.compareTo(whole) > 0) {
            found.add("“%s”填报%s，不能大于“%s”的%s"
                    .formatted(title(pair.part()), plain(part), title(pair.whole()), plain(whole)));
        }
    }

    private void checkShare(Guide.Share declared) {
        BigDecimal share = number(answers.get(declared.share()));
        BigDecimal part = number(answers.get(declared.part()));
        BigDecimal whole = number(answers.get(declared.whole()));
        if (share == null || part == null || whole == null || whole.signum() == 0) {
            return;
        }
        BigDecimal most = part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
        if (share.compareTo(most) > 0) {
            found.add("“%s”填报%s%%，按“%s”和“%s”最多为%s%%"
                    .formatted(
                            title(declared.share()),
                            plain(share),
                            title(declared.part()),
                            title(declared.whole()),
                            plain(most)));
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
        if (!years.equals(spendingYears(guide.year()))) {
            found.add("“近三年知识产权管理经费投入”应逐年填写%d年、%d年、%d年"
                    .formatted(spendingYears(guide.year()).toArray()));
        }
    }

    /** The page adds the rows up; a total that says something else was posted beside it. */
    private void checkBudget() {
        BigDecimal total = number(answers.get("budgetTotal"));
        if (total == null || !(answers.get("budget") instanceof List<?> lines)) {
            return;
        }
        BigDecimal sum = lines.stream()
                .map(line -> line instanceof Map<?, ?> cells ? number(cells.get("budgetAmount")) : null)
                .map(amount -> amount == null ? BigDecimal.ZERO : amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.compareTo(sum) != 0) {
            found.add("经费预算“合计”填报%s，与各行之和%s不一致".formatted(plain(total), plain(sum)));
        }
    }

    private String title(String key) {
        return guide.field(key).map(field -> field.title(guide.year())).orElse(key);
    }

    static BigDecimal number(Object figure) {
        return figure instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
