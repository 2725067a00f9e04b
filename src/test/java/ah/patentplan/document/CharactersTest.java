package ah.patentplan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 用字 – what may be entered because every page shows it, and what is refused with its code. */
class CharactersTest {

    private static final Pages PAGES = new Pages(new Fonts());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "王䶮、㛃㛃、𬭎𬭎",
                "ＡＢＣ１２３，ABC 123；（全角）(half)",
                "“甲”‘乙’《丙》〈丁〉【戊】〔2021〕8号——……·•～－–",
                "①②⑩Ⅳ㎡℃‰≥≤±×÷√☑□■○●◎△→¥￥€§№",
                "阿不都·买买提　Müller Ångström Łódź Ελένη Иванов",
                "一人大小山水火土金木日月龙马鸟鱼龟齐齿麦黄黑鼓鼠鼻\u00a0\t\r\n"
            })
    void whatPeopleWriteIsPrinted(String text) {
        assertThat(PAGES.unprintable(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "\uE000, 字符（U+E000）",
        "甲\u0007乙, 字符（U+0007）",
        "\uD83D\uDE00, “😀”（U+1F600）",
        "\uD83D\uDC4D, “👍”（U+1F44D）",
        "\uD842\uDFB7, “𠮷”（U+20BB7）",
        "e\u0301, 字符（U+0301）",
        "甲\u200B乙, 字符（U+200B）",
        "甲\u200D乙, 字符（U+200D）",
        "\uFEFF甲, 字符（U+FEFF）",
        "soft\u00ADhyphen, 字符（U+00AD）",
        "\u202E甲, 字符（U+202E）",
        "☑\uFE0F, 字符（U+FE0F）",
        "\u05D0\u0634, 字符（U+05D0）、字符（U+0634）",
        "⼀⼈, “⼀”（U+2F00）、“⼈”（U+2F08）",
        "⻓, “⻓”（U+2ED3）",
        "半\uD842, 字符（U+D842）"
    })
    void whatCannotBePrintedAsItIsIsNamedWithItsCode(String text, String named) {
        assertThat(PAGES.unprintable(text)).isEqualTo(named);
    }

    @Test
    void noMoreThanFiveAreNamed() {
        assertThat(PAGES.unprintable("\uE001\uE002\uE003\uE004\uE005\uE006")).endsWith("字符（U+E005）");
    }

    @Test
    void boldTextShowsWhatPlainTextShows() throws IOException {
        CmapLookup plain = Face.SONG.parse().getUnicodeCmapLookup();
        CmapLookup bold = Face.SONG_BOLD.parse().getUnicodeCmapLookup();

        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(c -> plain.getGlyphId(c) != 0 && bold.getGlyphId(c) == 0))
                .isEmpty();
    }

    /** The check of what is entered asks 宋体 and the signs: other faces must fall back to them. */
    @Test
    void everyFaceFallsBackToTheOnesThatAreAsked() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/print"))) {
            List<String> families = files.flatMap(CharactersTest::families).toList();

            assertThat(families).isNotEmpty().allMatch(family -> family.endsWith("Song, Signs"));
        }
    }

    @Test
    void aHeadingShowsWhatItsOwnFaceLacks() throws IOException {
        Map<String, Object> letter = new HashMap<>(Samples.model("recommendation"));
        letter.put("category", "䶶𬭎");

        assertThat(Face.HEI.parse().getUnicodeCmapLookup().getGlyphId('䶶')).isZero();
        try (PDDocument document = Loader.loadPDF(PAGES.render("recommendation", letter))) {
            assertThat(new PDFTextStripper().getText(document)).contains("推荐项目汇总表（䶶𬭎）");
        }
    }

    private static Stream<String> families(Path file) {
        try {
            return Pattern.compile("font-family:\\s*([^;\"}]+)")
                    .matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
