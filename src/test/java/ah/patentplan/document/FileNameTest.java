package ah.patentplan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** 文件名 – a name that Windows, macOS and Linux take. */
class FileNameTest {

    @Test
    void anOrdinaryNameStaysAsItIs() {
        assertThat(FileName.of("高校院所知识产权运营能力提升项目+江淮示范大学.pdf")).isEqualTo("高校院所知识产权运营能力提升项目+江淮示范大学.pdf");
    }

    @Test
    void whatAFileSystemForbidsIsLeftOut() {
        assertThat(FileName.of("类别+安徽\\某/某:*?\"<>|公\u0007司\u202E.pdf")).isEqualTo("类别+安徽某某公司.pdf");
    }

    @Test
    void composedAndDecomposedNamesAreTheSame() {
        assertThat(FileName.of("Cafe\u0301.pdf")).isEqualTo("Caf\u00E9.pdf");
    }

    @Test
    void aVeryLongUnitNameIsCutBeforeTheEnding() {
        String name = FileName.of("高价值发明专利培育项目+" + "芯".repeat(300) + ".pdf");

        assertThat(name).startsWith("高价值发明专利培育项目+芯芯").endsWith("芯.pdf");
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(253, 255);
    }

    @Test
    void aRareCharacterIsNotCutInHalf() {
        String name = FileName.of("单位" + "𬭎".repeat(100) + ".pdf");

        assertThat(name.codePoints().filter(c -> c == "𬭎".codePointAt(0)).count())
                .isEqualTo((255 - 6 - 4) / 4);
        assertThat(name).matches("单位(𬭎)+\\.pdf");
    }
}
