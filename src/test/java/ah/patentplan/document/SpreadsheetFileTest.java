package ah.patentplan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 表格文件 – what is read from an .xlsx file, and which files are refused before they do harm. */
class SpreadsheetFileTest {

    private static final String DATA = "xl/worksheets/sheet1.xml";

    @Test
    void whatWasWrittenIsRead() {
        byte[] file = sheet(List.of("=1+1", 40, "安徽"), Arrays.asList(new BigDecimal("0.50"), null, " 末 "));
        assertThat(SpreadsheetFile.read(file)).containsOnlyKeys("表");
        assertThat(texts(file))
                .containsExactly(List.of("甲", "乙", "丙"), List.of("=1+1", "40", "安徽"), List.of("0.5", "", "末"));
    }

    @Test
    void manyRowsAreWrittenWhileTheyArrive() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Spreadsheet.stream("表", List.of("甲"), IntStream.range(0, 2500).mapToObj(List::of), file);
        List<SpreadsheetFile.Line> lines =
                SpreadsheetFile.read(file.toByteArray()).get("表");
        assertThat(lines)
                .extracting(line -> line.number() + " " + line.cell(0).text())
                .hasSize(2501)
                .startsWith("1 甲", "2 0")
                .contains("1001 999", "1002 1000", "2002 2000")
                .endsWith("2501 2499");
    }

    @Test
    void anEmptyLineIsNoneAndTheOthersKeepTheirNumbers() {
        byte[] file = sheet(Arrays.asList(null, null, null), List.of("x"));
        assertThat(SpreadsheetFile.read(file).get("表"))
                .extracting(SpreadsheetFile.Line::number)
                .containsExactly(1, 3);
    }

    @Test
    void aDateIsReadAsADayAndALongNumberByItsDigits() throws IOException {
        byte[] file = made(sheet -> {
            sheet.value(0, 0, LocalDate.of(2022, 9, 26));
            sheet.style(0, 0).format("yyyy-MM-dd").set();
            sheet.value(0, 1, 13800000000L);
            sheet.value(0, 2, 5);
            sheet.style(0, 2).format("[Red]0").set();
            sheet.value(0, 3, true);
            return sheet;
        });
        assertThat(texts(file)).containsExactly(List.of("2022-09-26", "13800000000", "5", "是"));
    }

    @Test
    void aFormulaIsNotComputedWhateverWasComputedBefore() throws IOException {
        byte[] file = made(sheet -> {
            sheet.formula(0, 0, "1+1");
            return sheet;
        });
        assertThat(SpreadsheetFile.read(file).get("表").get(0).cell(0).formula()).isTrue();
        byte[] computed = changed(file, xml -> xml.replace("</f>", "</f><v>2</v>"));
        assertThat(SpreadsheetFile.read(computed).get("表").get(0).cell(0)).satisfies(cell -> {
            assertThat(cell.formula()).isTrue();
            assertThat(cell.text()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "账号,姓名", "%PDF-1.7", "ÐÏà¡±á"})
    void whatIsNoXlsxIsRefused(String content) {
        refused(content.getBytes(StandardCharsets.ISO_8859_1), "不是 .xlsx 文件");
    }

    @Test
    void aZipOfOtherThingsAndACutFileAreRefused() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("a.txt"));
            out.write('a');
        }
        refused(zip.toByteArray(), "文件已损坏");
        byte[] whole = sheet(List.of("x"));
        refused(Arrays.copyOf(whole, whole.length / 2), "文件已损坏");
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpackedInMemory() throws IOException {
        String spaces = " ".repeat(40 * 1024 * 1024);
        byte[] bomb = changed(sheet(List.of("x")), xml -> xml.replace("<sheetData>", spaces + "<sheetData>"));
        assertThat(bomb.length).isLessThan(SpreadsheetFile.MAX_BYTES / 10);
        refused(bomb, "表格过大");
    }

    @Test
    void aDocumentTypeIsRefusedWithWhatItPointsTo() throws IOException {
        byte[] file = changed(
                sheet(List.of("x")),
                xml -> xml.replaceFirst(
                                "<worksheet", "<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet")
                        .replaceFirst("<v>0</v>", "<v>&e;</v>"));
        refused(file, "文件含有外部引用");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AA1", "ZZZZZZ1", "A99999999", "中1"})
    void aCellFarOutsideIsRefused(String place) throws IOException {
        refused(changed(sheet(List.of("x")), xml -> xml.replace("r=\"A2\"", "r=\"" + place + "\"")), "表格过大");
    }

    @Test
    void aSheetUnderAnotherNameIsRefused() throws IOException {
        ByteArrayOutputStream renamed = new ByteArrayOutputStream();
        copy(sheet(List.of("x")), renamed, name -> name.replace("sheet1.xml", "sheet1.bin"), xml -> xml, true);
        refused(renamed.toByteArray(), "不是规范的 .xlsx 文件");
    }

    @Test
    void aNumberThatNobodyWritesOutIsNotWrittenOut() throws IOException {
        byte[] file = changed(sheet(List.of(7)), xml -> xml.replace("<v>7</v>", "<v>1e999999999</v>"));
        assertThat(texts(file).get(1).get(0)).hasSizeLessThan(20);
    }

    @Test
    void fiveThousandLinesAreTakenAndNoneMore() {
        assertThat(SpreadsheetFile.read(lines(4_999)).get("表")).hasSize(5_000);
        refused(lines(5_000), "表格过大：最多5000行");
    }

    @Test
    void aThousandFormulasAreToldOneByOneAndNoneMore() throws IOException {
        assertThat(SpreadsheetFile.read(formulas(1_000)).get("表")).hasSize(1_000);
        refused(formulas(1_001), "公式过多");
    }

    private static byte[] lines(int count) {
        List<List<Object>> rows = Collections.nCopies(count, List.of("x"));
        return new Spreadsheet("表", List.of("甲"), rows).file();
    }

    private static byte[] formulas(int count) throws IOException {
        return made(sheet -> {
            for (int row = 0; row < count; row++) {
                sheet.formula(row, 0, "1+1");
            }
            return sheet;
        });
    }

    @SafeVarargs
    private static byte[] sheet(List<Object>... rows) {
        List<List<Object>> filled = Arrays.stream(rows)
                .map(row -> row.size() == 3 ? row : List.of(row.get(0), "", ""))
                .toList();
        return new Spreadsheet("表", List.of("甲", "乙", "丙"), filled).file();
    }

    private static byte[] made(UnaryOperator<Worksheet> content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            content.apply(workbook.newWorksheet("表"));
        }
        return file.toByteArray();
    }

    /** The same file with another sheet. */
    private static byte[] changed(byte[] file, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        copy(file, changed, name -> name, change, false);
        return changed.toByteArray();
    }

    private static void copy(
            byte[] file,
            ByteArrayOutputStream into,
            UnaryOperator<String> name,
            UnaryOperator<String> change,
            boolean renameInside)
            throws IOException {
        try (ZipFile in = ZipFile.builder().setByteArray(file).get();
                ZipOutputStream out = new ZipOutputStream(into)) {
            for (ZipArchiveEntry part : Collections.list(in.getEntries())) {
                String xml = new String(in.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                xml = part.getName().equals(DATA) ? change.apply(xml) : xml;
                xml = renameInside ? name.apply(xml) : xml;
                out.putNextEntry(new ZipEntry(name.apply(part.getName())));
                out.write(xml.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static List<List<String>> texts(byte[] file) {
        return SpreadsheetFile.read(file).get("表").stream()
                .map(line ->
                        line.cells().stream().map(SpreadsheetFile.Value::text).toList())
                .toList();
    }

    private static void refused(byte[] file, String message) {
        assertThatThrownBy(() -> SpreadsheetFile.read(file))
                .isInstanceOf(DocumentRefused.class)
                .hasMessageContaining(message);
    }
}
