package ah.patentplan.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * 逗号分隔文件 – written in UTF-8 with the mark by which Excel and WPS know it; read in UTF-8 or, as they save it, in
 * GB18030. A text that a spreadsheet would take for a formula is written with an apostrophe before it.
 */
public final class Csv {

    private static final char MARK = '\uFEFF';
    private static final String FORMULA_SIGNS = "=+-@＝＋－＠\t\r";
    private static final String APOSTROPHE = "'";

    private static final CsvMapper CSV = CsvMapper.csvBuilder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private Csv() {}

    /** @param rows cells, as many as there are heads: {@link BigDecimal} as digits, null an empty cell */
    public static byte[] file(List<String> heads, List<List<Object>> rows) {
        StringBuilder file = new StringBuilder().append(MARK);
        file.append(line(heads));
        rows.forEach(row -> file.append(line(row)));
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<?> cells) {
        try {
            return CSV.writeValueAsString(cells.stream().map(Csv::cell).toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String cell(Object cell) {
        String text = cell == null ? "" : cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
        return isFormula(text) ? APOSTROPHE + text : text;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
    }

    /**
     * The lines that are not empty, as {@link SpreadsheetFile} gives those of a sheet.
     *
     * @throws DocumentRefused where it is no text, is damaged, or is larger than anybody fills in
     */
    public static List<SpreadsheetFile.Line> read(byte[] file) {
        List<SpreadsheetFile.Line> lines = new ArrayList<>();
        try (MappingIterator<String[]> rows = CSV.readerFor(String[].class).readValues(text(file))) {
            for (int number = 1; rows.hasNextValue(); number++) {
                add(lines, number, rows.nextValue());
            }
        } catch (DocumentRefused refusal) {
            throw refusal;
        } catch (IOException | RuntimeException damaged) {
            throw new DocumentRefused("不是规范的 CSV 文件，请使用模板填写", damaged);
        }
        return lines;
    }

    private static void add(List<SpreadsheetFile.Line> lines, int number, String[] row) {
        List<SpreadsheetFile.Value> cells = Arrays.stream(row)
                .map(cell -> new SpreadsheetFile.Value(plain(cell.strip()), false))
                .toList();
        if (cells.stream().allMatch(cell -> cell.text().isEmpty())) {
            return;
        }
        lines.add(new SpreadsheetFile.Line(number, cells));
        if (lines.size() > SpreadsheetBounds.MAX_ROWS || cells.size() > SpreadsheetBounds.MAX_COLUMNS) {
            throw SpreadsheetBounds.tooLarge();
        }
    }

    private static String plain(String cell) {
        return cell.startsWith(APOSTROPHE) && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static String text(byte[] file) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
                return text.isEmpty() || text.charAt(0) != MARK ? text : text.substring(1);
            } catch (CharacterCodingException other) {
                // the next one
            }
        }
        throw new DocumentRefused("不是文本文件，请使用模板填写");
    }
}
