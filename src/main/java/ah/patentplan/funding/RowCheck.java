package ah.patentplan.funding;

import static ah.patentplan.funding.BatchFile.AMOUNT;
import static ah.patentplan.funding.BatchFile.FAILURE;
import static ah.patentplan.funding.BatchFile.KEY;
import static ah.patentplan.funding.BatchFile.OUTCOME;
import static ah.patentplan.funding.BatchFile.VOUCHER;

import ah.patentplan.programme.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** 结果核对 – looks at every row of a result file before anything is carried out, and tells what is wrong in which column. */
final class RowCheck {

    private static final String PAID = "成功";
    private static final String FAILED = "失败";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,16}(\\.[0-9]{1,2})?");
    private static final int LONGEST_VOUCHER = 50;
    private static final int LONGEST_FAILURE = 200;
    private static final int QUOTED = 40;

    private final Map<String, PaymentLine> lines;
    private final Map<String, List<Integer>> rowsByKey;
    private final List<Fault> faults = new ArrayList<>();
    private final List<BankAnswer> answers = new ArrayList<>();

    /**
     * 一处错误.
     *
     * @param key 付款标识 of the row
     */
    record Fault(int row, String key, String problem) {

        String sentence() {
            return "第%d行%s".formatted(row, problem);
        }
    }

    /** @param lines of the batch, by key */
    RowCheck(Map<String, PaymentLine> lines, List<ResultFile.Row> rows) {
        this.lines = lines;
        this.rowsByKey = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.text(KEY), Collectors.mapping(ResultFile.Row::number, Collectors.toList())));
        rows.forEach(this::check);
    }

    List<Fault> faults() {
        return faults;
    }

    /** What the rows without a fault say. */
    List<BankAnswer> answers() {
        return answers;
    }

    private void check(ResultFile.Row row) {
        int before = faults.size();
        List.of(KEY, AMOUNT, OUTCOME, VOUCHER, FAILURE).stream()
                .filter(row::isFormula)
                .forEach(head -> fault(row, head, "不接受公式和错误值，请改为文字或数字"));
        PaymentLine line = lines.get(row.text(KEY));
        if (line == null && faults.size() == before) {
            fault(row, KEY, "本批次没有这一付款标识：" + quoted(row.text(KEY)));
        }
        if (faults.size() > before) {
            return;
        }
        checkOnce(row);
        checkAmount(row, line.amount());
        checkAnswer(row);
        BankAnswer answer = answer(row);
        if (faults.size() == before && line.state() != PaymentLine.State.WAITING && !line.says(answer)) {
            fault(row, OUTCOME, "此前已登记为“%s”，与文件不符".formatted(line.sentence()));
        }
        if (faults.size() == before) {
            answers.add(answer);
        }
    }

    private void checkOnce(ResultFile.Row row) {
        String others = rowsByKey.get(row.text(KEY)).stream()
                .filter(number -> number != row.number())
                .map(String::valueOf)
                .collect(Collectors.joining("、"));
        if (!others.isEmpty()) {
            fault(row, KEY, "与第" + others + "行重复");
        }
    }

    private void checkAmount(ResultFile.Row row, Money amount) {
        String text = row.text(AMOUNT).replace(",", "");
        boolean same = NUMBER.matcher(text).matches() && new BigDecimal(text).compareTo(amount.yuan()) == 0;
        if (!same) {
            fault(row, AMOUNT, "应为%s，文件中为%s".formatted(amount.yuan().toPlainString(), quoted(row.text(AMOUNT))));
        }
    }

    private void checkAnswer(ResultFile.Row row) {
        switch (row.text(OUTCOME)) {
            case PAID -> checkText(row, VOUCHER, LONGEST_VOUCHER);
            case FAILED -> {
                checkText(row, FAILURE, LONGEST_FAILURE);
                if (!row.text(VOUCHER).isEmpty()) {
                    fault(row, VOUCHER, "付款失败的，不应有凭证号");
                }
            }
            default -> fault(row, OUTCOME, "应为“%s”或“%s”：%s".formatted(PAID, FAILED, quoted(row.text(OUTCOME))));
        }
    }

    private void checkText(ResultFile.Row row, String head, int longest) {
        int length = row.text(head).length();
        if (length == 0 || length > longest) {
            fault(row, head, "付款%s的，应填写1至%d字".formatted(row.text(OUTCOME), longest));
        }
    }

    private static BankAnswer answer(ResultFile.Row row) {
        boolean paid = row.text(OUTCOME).equals(PAID);
        return new BankAnswer(
                row.number(), row.text(KEY), paid, paid ? row.text(VOUCHER) : "", paid ? "" : row.text(FAILURE));
    }

    private void fault(ResultFile.Row row, String head, String problem) {
        faults.add(new Fault(row.number(), row.text(KEY), "“%s”：%s".formatted(head, problem)));
    }

    private static String quoted(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "……";
    }
}
