package ah.patentplan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.MovableClock;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.programme.Preparation;
import ah.patentplan.programme.ProgrammeCopies;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** 信函修订 – a year has its own words, the years before keep theirs, and no text reaches further than the program's. */
@FeatureTest
@Import({LetterTexts.class, Preparation.class, ProgrammeCopies.class})
class LetterTextsTest {

    private static final String OWN = """
            受理通知：[(${number})]｜关于受理2023年“[(${category})]”申报的通知
            [(${unitName})]：

            贵单位的申报已受理，编号[(${acceptanceNumber})]。""";

    @Autowired
    private LetterTexts texts;

    @Autowired
    private LetterWriter writer;

    @Autowired
    private Letters letters;

    @Autowired
    private ProgrammeCopies copies;

    @Autowired
    private Preparation preparation;

    @Autowired
    private Acts acts;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Given given;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void theProgrammeOf2022IsCopied() {
        given.programmeOf2022();
        given.acts("admin", Role.ADMINISTRATOR);
        clock.moveTo(LocalDate.of(2023, 3, 1));
        copies.copy(2022, 2023);
    }

    @Test
    void theNewYearWritesItsOwnWordsAndTheOldYearKeepsTheirs() {
        change("accepted", OWN);
        preparation.change(2023, Map.of("NOTICE_NUMBER", "皖市监办函〔2023〕1号"), "通知已印发");
        preparation.announce(2023);
        assertThat(written(2023)).isEqualTo("江淮示范大学：\n\n贵单位的申报已受理，编号SL-1。");
        assertThat(written(2022)).contains("经形式审查，予以受理", "受理编号：SL-1", "审查意见：齐全");
        assertThat(acts.of("2023"))
                .anySatisfy(act -> assertThat(act.detail())
                        .startsWith("“受理通知”原：受理通知")
                        .contains("现：" + OWN)
                        .endsWith("理由：改写"));
    }

    @Test
    void aLaterYearTakesTheWordsOverWithTheYearMoved() {
        change("accepted", OWN);
        copies.copy(2023, 2024);
        assertThat(texts.of(2024, "accepted").text()).isEqualTo(OWN.replace("2023年", "2024年"));
        assertThat(texts.of(2024, "refused").own()).isFalse();
    }

    @Test
    void theTextOfTheProgramComesBack() {
        change("accepted", OWN);
        texts.restore(2023, "accepted");
        assertThat(texts.of(2023, "accepted").own()).isFalse();
        assertThat(texts.of(2023, "accepted").text())
                .isEqualTo(texts.of(2022, "accepted").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[(${T(java.lang.Runtime).getRuntime()})]",
                "[[${unitName}]]",
                "[(${unitName.toString()})]",
                "[# th:utext=\"${unitName}\"][/]",
                "[(${unitName})",
                "[[(${unitName})](${amount})]",
                "[(${results})]",
                "/*[- x -]*/"
            })
    void noExpressionIsTakenButThoseOfTheProgram(String foreign) {
        assertThatThrownBy(() -> change("accepted", OWN + foreign))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("“受理通知”文稿：");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "只有标题 | 第一行是标题，其后是正文，都不能为空",
                "受理通知\\n[(${price})] | 没有“[(${price})]”这一内容",
                "受理通知\\n正文[ | 方括号只用于系统填写的内容，不能单独使用",
                "受理通知\\n正文[/] | “[/]”没有对应的条件",
                "受理通知\\n正文㿿\uD83D\uDE00 | 无法打印，请改用其他写法",
                "受理通知\\n正文 | 第一行“｜”之后的公文标题不能删去"
            })
    void whatIsWrongIsNamed(String text, String fault) {
        assertThatThrownBy(() -> change("accepted", text.replace("\\n", "\n")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(fault);
    }

    @Test
    void whatIsKnownOnlyInAConditionStaysInIt() {
        String shipped = texts.of(2023, "evaluationResult").text();
        String moved = shipped + "\n[(${line.label()})]";
        assertThatThrownBy(() -> change("evaluationResult", moved))
                .hasMessageContaining("“[(${line.label()})]”只能放在“[# th:each=\"line : ${results}\"]”之内");
        assertThatThrownBy(() -> change("evaluationResult", shipped.replace("[/]", "")))
                .hasMessageContaining("没有以“[/]”结束");
        assertThatThrownBy(() -> change(
                        "recommended", texts.of(2023, "recommended").text().replaceFirst("\n", "｜公文\n")))
                .hasMessageContaining("第一行不能有“｜”：本信函不是公文");
    }

    @Test
    void whatTheProgramNoLongerKnowsIsFound() {
        jdbc.update("insert into letter_wording values (2023, 'accepted', '受理｜通知\n[(${price})]'), (2023, 'gone', '无')");
        assertThat(texts.faults(2023).keySet()).containsExactly("accepted", "gone");
        assertThat(texts.faults(2022)).isEmpty();
    }

    @Test
    void everyTextOfTheProgramIsOneThatMayBeUsedAndEveryPlaceholderHasAName() {
        assertThat(texts.all(2023)).hasSizeGreaterThan(50).allSatisfy(letter -> {
            assertThat(Placeholders.faults(letter.text(), letter.text())).isEmpty();
            assertThat(letter.title()).isNotBlank();
            assertThat(letter.placeholders())
                    .allSatisfy((mark, name) ->
                            assertThat(name).as(mark).isNotBlank().doesNotEndWith("："));
        });
    }

    @Test
    void aLetterOfAnAnnouncedYearStandsAndOnlyTheAdministratorWordsOne() {
        assertThatThrownBy(() -> texts.change(2022, "accepted", OWN, "改写")).hasMessage("2022年度专利转化专项计划已发布，不能修改");
        assertThatThrownBy(() -> texts.restore(2022, "accepted")).isInstanceOf(Refusal.class);
        given.acts("province", Role.PROVINCE_OFFICE);
        assertThatThrownBy(() -> change("accepted", OWN)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> texts.all(2023)).isInstanceOf(Refusal.class);
    }

    private void change(String kind, String text) {
        texts.change(2023, kind, text, "改写");
    }

    private String written(int year) {
        Map<String, String> values = Map.of(
                "number", "2022-UO-0001",
                "unitName", "江淮示范大学",
                "category", "高校院所知识产权运营能力提升项目",
                "acceptanceNumber", "SL-1",
                "opinion", "齐全");
        writer.write(
                new LetterWriter.Recipient("unit-" + year, ""),
                new Matter(year, "2022-UO-0001", Set.of(), ""),
                "accepted",
                values);
        return letters.findByRecipientInOrderByIdDesc(Set.of("unit-" + year))
                .get(0)
                .body();
    }
}
