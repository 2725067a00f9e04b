package ah.patentplan.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * 电子表格 – one sheet with a head, to be opened in WPS or Excel; texts stay texts, whatever sign they begin with.
 *
 * @param title name of the sheet
 * @param heads one for each column
 * @param rows cells, as many as there are heads: {@link BigDecimal}, {@link Integer} and {@link Long} become numbers, null an
 *     empty cell
 */
public record Spreadsheet(String title, List<String> heads, List<List<Object>> rows) {

    private static final int WIDEST = 60;
    private static final int PORTION = 1000;
    private static final int LARGEST = 1_000_000;
    private static final String ABOUT = "docProps/core.xml";
    private static final LocalDateTime FIRST_DAY_OF_ZIP = LocalDateTime.of(1980, 1, 1, 0, 0);

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
        return undated(file.toByteArray());
    }

    /**
     * Writes the .xlsx file while the rows arrive, however many: columns are as wide as the first rows need, and beyond a
     * million rows another sheet begins.
     */
    public static void stream(String title, List<String> heads, Stream<List<Object>> rows, OutputStream out) {
        Iterator<List<Object>> rest = rows.iterator();
        try (Workbook workbook = new Workbook(out, "patent-plan", "1.0")) {
            int sheets = 0;
            do {
                Worksheet sheet = workbook.newWorksheet(sheets++ == 0 ? title : title + sheets);
                List<List<Object>> first = new ArrayList<>();
                while (rest.hasNext() && first.size() < PORTION) {
                    first.add(rest.next());
                }
                new Spreadsheet(title, heads, first).write(sheet);
                for (int row = first.size() + 1; rest.hasNext() && row <= LARGEST; row++) {
                    if (row % PORTION == 1) {
                        sheet.flush();
                    }
                    write(sheet, row, rest.next());
                }
                sheet.finish();
            } while (rest.hasNext());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Without the time at which the library says it made the file: the same sheets give the same bytes. */
    private static byte[] undated(byte[] dated) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipFile from = ZipFile.builder().setByteArray(dated).get();
                ZipOutputStream to = new ZipOutputStream(file)) {
            for (ZipArchiveEntry part : Collections.list(from.getEntriesInPhysicalOrder())) {
                ZipEntry same = new ZipEntry(part.getName());
                same.setTimeLocal(FIRST_DAY_OF_ZIP);
                to.putNextEntry(same);
                byte[] content = from.getInputStream(part).readAllBytes();
                to.write(part.getName().equals(ABOUT) ? undatedAbout(content) : content);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static byte[] undatedAbout(byte[] content) {
        return new String(content, StandardCharsets.UTF_8)
                .replaceAll("<dcterms:created.*</dcterms:created>", "")
                .getBytes(StandardCharsets.UTF_8);
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
                if (number instanceof BigDecimal amount && amount.scale() == 2) {
                    sheet.style(row, column).format("#,##0.00").set();
                }
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
