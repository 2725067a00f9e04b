package ah.patentplan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 逗号分隔文件 – what is written is read again, a text never becomes a formula, and both encodings of the trade are read. */
class CsvTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @Test
    void whatIsWrittenIsReadAgain() {
        byte[] file = Csv.file(
                List.of("名称", "金额"),
                List.of(List.of("甲,乙\"丙\"\n丁", new BigDecimal("360000.00")), List.of("", ""), List.of("末行", "")));

        assertThat(new String(file, StandardCharsets.UTF_8)).startsWith("\uFEFF名称,金额\n");
        assertThat(texts(file))
                .containsExactly(List.of("名称", "金额"), List.of("甲,乙\"丙\"\n丁", "360000.00"), List.of("末行", ""));
        assertThat(Csv.read(file)).extracting(SpreadsheetFile.Line::number).containsExactly(1, 2, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝HYPERLINK(\"http://evil\")", "\t=1"})
    void aTextThatASpreadsheetWouldComputeIsNotComputed(String text) {
        byte[] file = Csv.file(List.of("名称"), List.of(List.of(text)));

        assertThat(new String(file, StandardCharsets.UTF_8).lines().skip(1).findFirst())
                .hasValueSatisfying(line -> assertThat(line.replace("\"", "")).startsWith("'"));
        assertThat(texts(file).get(1)).containsExactly(text);
    }

    @Test
    void aFileSavedByExcelInChineseIsRead() {
        assertThat(texts("名称\r\n徽商银行\r\n".getBytes(GB18030))).containsExactly(List.of("名称"), List.of("徽商银行"));
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertThatThrownBy(() -> Csv.read(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0x81}))
                .isInstanceOf(DocumentRefused.class)
                .hasMessageContaining("不是文本文件");
    }

    @Test
    void moreRowsOrColumnsThanAnybodyFillsInAreRefused() {
        assertThat(Csv.read("a\n".repeat(5_000).getBytes(StandardCharsets.UTF_8)))
                .hasSize(5_000);
        assertThatThrownBy(() -> Csv.read("a\n".repeat(5_001).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DocumentRefused.class)
                .hasMessageContaining("表格过大");
        assertThatThrownBy(() -> Csv.read(("a" + ",a".repeat(26)).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DocumentRefused.class)
                .hasMessageContaining("表格过大");
    }

    private static List<List<String>> texts(byte[] file) {
        return Csv.read(file).stream()
                .map(line ->
                        line.cells().stream().map(SpreadsheetFile.Value::text).toList())
                .toList();
    }
}
