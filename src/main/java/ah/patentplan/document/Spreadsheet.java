package ah.patentplan.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * 电子表格 – one sheet with a head, to be opened in WPS or Excel; texts stay texts, whatever sign they begin with.
 *
 * @param title name of the sheet
 * @param heads one for each column
 * @param rows cells, as many as there are heads: {@link BigDecimal} and {@link Integer} become numbers, null an empty cell
 */
public record Spreadsheet(String title, List<String> heads, List<List<Object>> rows) {

    private static final int WIDEST = 60;

    /** The .xlsx file. */
    public byte[] file() {
        return file(List.of(this));
    }

    /** The .xlsx file of several sheets. */
    public static byte[] file(List<Spreadsheet> sheets) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "patent-plan", "1.0")) {
            sheets.forEach(sheet -> sheet.write(workbook.newWorksheet(sheet.title)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private void write(Worksheet sheet) {
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(0, column, heads.get(column));
            sheet.style(0, column).bold().fillColor("E8EEF4").wrapText(true).set();
            sheet.width(column, width(column));
        }
        for (int row = 0; row < rows.size(); row++) {
            write(sheet, row + 1, rows.get(row));
        }
        sheet.freezePane(0, 1);
    }

    private static void write(Worksheet sheet, int row, List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cell != null) {
                sheet.value(row, column, cell.toString());
                sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
            }
        }
    }

    /** In characters; a Chinese one takes two. */
    private int width(int column) {
        int longest = rows.stream()
                .map(row -> row.get(column) == null ? "" : row.get(column).toString())
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return Math.min(Math.max(longest, heads.get(column).length()) * 2 + 2, WIDEST);
    }
}
