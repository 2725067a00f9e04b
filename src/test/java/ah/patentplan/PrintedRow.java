package ah.patentplan;

import ah.patentplan.programme.Category;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * 印行 – one row of a declaration as the notice of 2022 prints it; annex 4 prints none.
 *
 * @param key of the answer, {@code targets.awards}
 * @param label with what stands left of it, {@code 项目负责人／姓名}
 * @param unit as printed, else empty
 * @param target what the notice asks for, {@code ≥20%}, in the rows of the targets
 */
public record PrintedRow(String section, String key, String label, String unit, String target) {

    /** In printed order. */
    public static List<PrintedRow> of(Category category) {
        try (InputStream rows = PrintedRow.class.getResourceAsStream("printedRows-" + category.process() + ".txt")) {
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(PrintedRow::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What stands in the row itself. */
    public String ownLabel() {
        return label.substring(label.lastIndexOf('／') + 1);
    }

    private static PrintedRow of(String line) {
        String[] cells = line.split("\\s*\\|\\s*");
        return new PrintedRow(cells[0], cells[1], cells[2], cell(cells, 3), cell(cells, 4));
    }

    private static String cell(String[] cells, int index) {
        return index < cells.length ? cells[index] : "";
    }
}
