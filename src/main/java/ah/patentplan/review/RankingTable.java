package ah.patentplan.review;

import ah.patentplan.declaration.Declaration;
import ah.patentplan.document.Spreadsheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * 评审排序表 – a panel's confirmed declarations in order with all scores, and what is still open; no expert is named.
 *
 * @param labels of the experts who gave a score that counts, 专家1 first
 * @param open declarations without a confirmed result
 */
public record RankingTable(
        Panel panel, List<String> labels, List<Line> lines, List<Declaration> open, List<Severity> severities) {

    private static final List<String> HEADS =
            List.of("排序", "去一专家后最好", "去一专家后最差", "编号", "申报单位", "得分", "标准差", "分歧", "结论");

    /**
     * 一项申报.
     *
     * @param scores by label; none for who is recused
     */
    public record Line(RankedDeclaration ranked, Declaration declaration, Map<String, LabelledScore> scores) {

        /** 合格, or why not. */
        public String verdict() {
            if (ranked.passed()) {
                return "合格";
            }
            return ranked.failedItems().isEmpty() ? "不合格" : "不合格：" + String.join("、", ranked.failedItems());
        }
    }

    /** One row for each declaration, the open ones last; below them how severe each expert was. */
    public Spreadsheet spreadsheet() {
        List<String> heads = Stream.concat(HEADS.stream(), labels.stream()).toList();
        List<List<Object>> rows = new ArrayList<>();
        lines.forEach(line -> rows.add(row(line)));
        open.forEach(declaration -> rows.add(padded(
                "未完成",
                null,
                null,
                declaration.number(),
                declaration.unitName(),
                null,
                null,
                null,
                declaration.state().title())));
        rows.add(severityRow("宽严度", Severity::difference));
        rows.add(severityRow("宽严度所依据的项目数", Severity::declarations));
        return new Spreadsheet(panel.number() + "评审排序", heads, rows);
    }

    private List<Object> row(Line line) {
        RankedDeclaration ranked = line.ranked();
        List<Object> row = new ArrayList<>(List.of(
                ranked.place(),
                ranked.best(),
                ranked.worst(),
                ranked.number(),
                line.declaration().unitName(),
                ranked.score(),
                ranked.spread(),
                ranked.disagreed() ? "分歧较大" : "",
                line.verdict()));
        labels.forEach(label -> row.add(total(line.scores().get(label))));
        return row;
    }

    private static BigDecimal total(LabelledScore score) {
        return score == null ? null : score.total();
    }

    private List<Object> padded(Object... cells) {
        List<Object> row = new ArrayList<>(Arrays.asList(cells));
        while (row.size() < HEADS.size() + labels.size()) {
            row.add(null);
        }
        return row;
    }

    private List<Object> severityRow(String title, Function<Severity, Object> cell) {
        List<Object> row = new ArrayList<>(padded(title).subList(0, HEADS.size()));
        severities.forEach(severity -> row.add(cell.apply(severity)));
        return row;
    }
}
