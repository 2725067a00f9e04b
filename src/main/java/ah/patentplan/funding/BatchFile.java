package ah.patentplan.funding;

import ah.patentplan.document.Csv;
import ah.patentplan.document.Spreadsheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** 付款文件 – what the bank gets of a batch, and the same with columns for its answers. */
public final class BatchFile {

    static final String KEY = "付款标识";
    static final String AMOUNT = "金额（元）";
    static final String OUTCOME = "结果";
    static final String VOUCHER = "凭证号";
    static final String FAILURE = "失败原因";
    static final List<String> ANSWERS = List.of(OUTCOME, VOUCHER, FAILURE);

    private static final List<String> HEADS = List.of(KEY, "收款单位", "开户银行", "银行账号", AMOUNT, "用途");

    private BatchFile() {}

    /** The .xlsx file. */
    public static byte[] workbook(List<PaymentLine> lines) {
        return new Spreadsheet("批量付款", HEADS, rows(lines)).file();
    }

    /** The CSV file, see {@link Csv}. */
    public static byte[] csv(List<PaymentLine> lines) {
        return Csv.file(HEADS, rows(lines));
    }

    /** The .xlsx file in which the bank's answers are entered. */
    public static byte[] template(List<PaymentLine> lines) {
        List<List<Object>> rows = rows(lines).stream()
                .map(row -> {
                    List<Object> open = new ArrayList<>(row);
                    ANSWERS.forEach(head -> open.add(null));
                    return open;
                })
                .toList();
        return new Spreadsheet(
                        "付款结果", Stream.concat(HEADS.stream(), ANSWERS.stream()).toList(), rows)
                .file();
    }

    private static List<List<Object>> rows(List<PaymentLine> lines) {
        return lines.stream()
                .map(line -> List.<Object>of(
                        line.key(),
                        line.payee(),
                        line.bank(),
                        line.accountNumber(),
                        line.amount().yuan(),
                        line.purpose()))
                .toList();
    }
}
