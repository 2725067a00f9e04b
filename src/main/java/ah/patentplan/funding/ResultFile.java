package ah.patentplan.funding;

import ah.patentplan.access.Refusal;
import ah.patentplan.document.Csv;
import ah.patentplan.document.SpreadsheetFile;
import ah.patentplan.document.SpreadsheetFile.Line;
import ah.patentplan.document.SpreadsheetFile.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 付款结果文件 – the rows of the bank's file, .xlsx or CSV, by the heads of the columns that count; others may stand there too. */
final class ResultFile {

    private static final List<String> NEEDED =
            List.of(BatchFile.KEY, BatchFile.AMOUNT, BatchFile.OUTCOME, BatchFile.VOUCHER, BatchFile.FAILURE);

    private ResultFile() {}

    /**
     * 一行.
     *
     * @param number in the file, from 1
     */
    record Row(int number, Map<String, Value> cells) {

        String text(String head) {
            return cells.get(head).text();
        }

        boolean isFormula(String head) {
            return cells.get(head).formula();
        }
    }

    static List<Row> read(byte[] file) {
        List<Line> lines = isZip(file) ? sheet(SpreadsheetFile.read(file)) : Csv.read(file);
        if (lines.size() < 2) {
            throw new Refusal("文件中没有付款结果，请使用模板填写");
        }
        Map<String, Integer> columns = columns(lines.get(0));
        return lines.stream().skip(1).map(line -> row(line, columns)).toList();
    }

    private static boolean isZip(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K';
    }

    private static List<Line> sheet(Map<String, List<Line>> sheets) {
        if (sheets.size() != 1) {
            throw new Refusal("文件应只有一张表，现有%d张，请使用模板填写".formatted(sheets.size()));
        }
        return sheets.values().iterator().next();
    }

    private static Map<String, Integer> columns(Line heads) {
        Map<String, Integer> columns = new HashMap<>();
        for (int column = 0; column < heads.cells().size(); column++) {
            String head = heads.cell(column).text();
            if (columns.put(head, column) != null && NEEDED.contains(head)) {
                throw new Refusal("“" + head + "”列重复，请使用模板填写");
            }
        }
        NEEDED.stream().filter(head -> !columns.containsKey(head)).findFirst().ifPresent(head -> {
            throw new Refusal("缺少“" + head + "”列，请使用模板填写");
        });
        return columns;
    }

    private static Row row(Line line, Map<String, Integer> columns) {
        Map<String, Value> cells = new HashMap<>();
        NEEDED.forEach(head -> cells.put(head, line.cell(columns.get(head))));
        return new Row(line.number(), cells);
    }
}
