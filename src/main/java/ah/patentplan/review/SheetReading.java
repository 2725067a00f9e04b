package ah.patentplan.review;

import ah.patentplan.document.Pages;
import ah.patentplan.document.SpreadsheetFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 读表 – the rows of one sheet by the heads of its columns, and all that is wrong in its cells. */
class SheetReading {

    private final ExpertSheet sheet;
    private final Pages pages;
    private final List<Row> rows = new ArrayList<>();
    private final List<Found> faults = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    /** 一处错误; 0 stands for the whole sheet. */
    private record Found(int row, String sentence) {}

    /** 一行, by head. */
    record Row(int number, Map<String, String> cells) {

        String text(String head) {
            return cells.get(head);
        }
    }

    /** @param lines null where the file has no such sheet */
    SheetReading(ExpertSheet sheet, List<SpreadsheetFile.Line> lines, Pages pages) {
        this.sheet = sheet;
        this.pages = pages;
        if (lines == null) {
            whole("缺少“%s”表，请使用模板填写".formatted(sheet.title()));
            return;
        }
        Map<String, Integer> columns = columns(lines);
        if (faults.isEmpty()) {
            lines.stream().skip(1).forEach(line -> rows.add(row(line, columns)));
        }
    }

    List<Row> rows() {
        return rows;
    }

    /** Row by row. */
    List<String> faults() {
        return faults.stream()
                .sorted(Comparator.comparingInt(Found::row))
                .map(Found::sentence)
                .toList();
    }

    void fault(Row row, Fault fault) {
        fault(row.number(), fault.field(), fault.problem());
    }

    private void fault(int row, String head, String problem) {
        if (told.add(row + head)) {
            faults.add(new Found(row, "%s第%d行“%s”：%s".formatted(sheet.prefix(), row, head, problem)));
        }
    }

    private void whole(String sentence) {
        faults.add(new Found(0, sentence));
    }

    private Map<String, Integer> columns(List<SpreadsheetFile.Line> lines) {
        Map<String, Integer> columns = new HashMap<>();
        List<SpreadsheetFile.Value> heads =
                lines.isEmpty() ? List.of() : lines.get(0).cells();
        for (int column = 0; column < heads.size(); column++) {
            String head = heads.get(column).text();
            if (!sheet.heads().contains(head)) {
                fault(lines.get(0).number(), Fault.quoted(head), "没有这一列，请使用模板填写");
            } else if (columns.put(head, column) != null) {
                fault(lines.get(0).number(), head, "这一列重复");
            }
        }
        sheet.heads().stream()
                .filter(head -> !columns.containsKey(head))
                .forEach(head -> whole(sheet.prefix() + "缺少“" + head + "”列，请使用模板填写"));
        return columns;
    }

    private Row row(SpreadsheetFile.Line line, Map<String, Integer> columns) {
        Map<String, String> cells = new HashMap<>();
        sheet.heads().forEach(head -> cells.put(head, text(line, head, line.cell(columns.get(head)))));
        if (line.cells().size() > columns.size()) {
            fault(line.number(), "第" + (columns.size() + 1) + "列", "表头以外还有内容");
        }
        return new Row(line.number(), cells);
    }

    private String text(SpreadsheetFile.Line line, String head, SpreadsheetFile.Value value) {
        if (value.formula()) {
            fault(line.number(), head, "不接受公式和错误值，请改为文字或数字");
        }
        String unprintable = pages.unprintable(value.text());
        if (!unprintable.isEmpty()) {
            fault(line.number(), head, unprintable + "无法打印，请改用其他写法");
        }
        return value.text();
    }
}
