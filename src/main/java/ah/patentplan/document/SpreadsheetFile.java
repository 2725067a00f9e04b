package ah.patentplan.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** 表格文件 – reads an .xlsx file from outside as texts; nothing in it is computed, looked up elsewhere or run. */
public final class SpreadsheetFile {

    /** Bytes of the file as it comes. */
    public static final int MAX_BYTES = 4 * 1024 * 1024;

    /** Bytes of the head that tells a zip file. */
    private static final int SHORTEST = 8;

    /** Digits of a number that anybody writes out. */
    private static final int MAX_DIGITS = 40;

    private SpreadsheetFile() {}

    /**
     * 一行.
     *
     * @param number as the spreadsheet counts, from 1
     * @param cells without those at the end that are empty
     */
    public record Line(int number, List<Value> cells) {

        /** What stands in the column, counted from 0. */
        public Value cell(int column) {
            return column < cells.size() ? cells.get(column) : Value.EMPTY;
        }
    }

    /**
     * 一格.
     *
     * @param text a number as digits, a date as 2022-09-26
     * @param formula whether it is to be computed, or could not be: the text is worth nothing then
     */
    public record Value(String text, boolean formula) {

        static final Value EMPTY = new Value("", false);
    }

    /**
     * The lines of each sheet that are not empty, by the sheet's title.
     *
     * @throws DocumentRefused where it is no .xlsx file, is damaged, or is larger than anybody fills in
     */
    public static Map<String, List<Line>> read(byte[] file) {
        if (file.length < SHORTEST || !ReadableWorkbook.isOOXMLZipHeader(file)) {
            throw new DocumentRefused("不是 .xlsx 文件，请使用模板填写，或另存为 .xlsx 格式");
        }
        try {
            SpreadsheetBounds.require(file);
            try (ReadableWorkbook workbook =
                    new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
                return workbook.getSheets().collect(Collectors.toMap(Sheet::getName, SpreadsheetFile::lines));
            }
        } catch (DocumentRefused refusal) {
            throw refusal;
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            // the reader says with many kinds of exceptions that something is not as it should be
            throw new DocumentRefused("文件已损坏，或不是规范的 .xlsx 文件，请使用模板重新填写", damaged);
        }
    }

    private static List<Line> lines(Sheet sheet) {
        List<Line> lines = new ArrayList<>();
        try (Stream<Row> rows = sheet.openStream()) {
            rows.forEach(row -> {
                Line line = line(row);
                if (!line.cells().isEmpty()) {
                    lines.add(line);
                }
                if (lines.size() > SpreadsheetBounds.MAX_ROWS) {
                    throw SpreadsheetBounds.tooLarge();
                }
            });
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
        return lines;
    }

    private static Line line(Row row) {
        int last = IntStream.range(0, row.getCellCount())
                .filter(column -> !value(row.getCell(column)).equals(Value.EMPTY))
                .max()
                .orElse(-1);
        if (last >= SpreadsheetBounds.MAX_COLUMNS) {
            throw SpreadsheetBounds.tooLarge();
        }
        return new Line(
                row.getRowNum(),
                IntStream.rangeClosed(0, last)
                        .mapToObj(column -> value(row.getCell(column)))
                        .toList());
    }

    private static Value value(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return Value.EMPTY;
        }
        if (cell.getFormula() != null || cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR) {
            return new Value("", true);
        }
        return switch (cell.getType()) {
            case NUMBER -> new Value(isDate(cell) ? date(cell) : plain(cell), false);
            case BOOLEAN -> new Value(cell.asBoolean() ? "是" : "否", false);
            default -> new Value(cell.getText().strip(), false);
        };
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        // what stands in quotation marks or brackets is no part of the pattern: 0"days", [Red]0
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "")
                        .toLowerCase(Locale.ROOT)
                        .matches(".*[yd].*");
    }

    private static String date(Cell cell) {
        return cell.asDate().toLocalDate().toString();
    }

    private static String plain(Cell cell) {
        BigDecimal number = cell.asNumber();
        boolean writable = number.precision() + Math.abs((long) number.scale()) <= MAX_DIGITS;
        return writable ? number.stripTrailingZeros().toPlainString() : number.toString();
    }
}
