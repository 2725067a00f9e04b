package ah.patentplan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.MovableClock;
import ah.patentplan.document.DocumentStore;
import ah.patentplan.programme.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** 公文版式 – what the pages say and where it stands on them (GB/T 9704). */
@FeatureTest
@Import({OfficialFiles.class, DocumentStore.class})
class OfficialPrintTest {

    private static final String CATEGORY = "高校院所知识产权运营能力提升项目";
    private static final String LONG_NAME = "安徽省某某高新技术产业开发区知识产权运营服务与专利转化促进中心（集团）股份有限公司合肥市经济技术开发区䶮㛃𬭎第一分公司";
    private static final String REASON = "经核查，申报单位提供的专利许可备案材料与国家知识产权局备案信息不一致，涉及专利二十三件，其中九件在申报时已失效。";
    /** 毫米, of 72 points an inch. */
    private static final double MM = 72 / 25.4;

    @Autowired
    private Issuing issuing;

    @Autowired
    private OfficialFiles files;

    @Autowired
    private Given given;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void aProgramme() {
        given.programmeOf2022();
        clock.moveTo(LocalDate.of(2022, 10, 12));
    }

    @Test
    void aLetterSaysWhatWasIssuedAndNothingIsLost() throws IOException {
        String reason = REASON.repeat(20);
        OfficialDocument letter = revoked(reason, "0.01", "99999999.99");
        List<List<Line>> pages = pages(letter);
        assertThat(pages).hasSizeGreaterThanOrEqualTo(3);
        String text = text(pages);
        assertThat(text)
                .contains("安徽省市场监督管理局" + letter.reference())
                .contains("安徽省市场监督管理局关于取消“" + CATEGORY + "”立项资格的决定" + LONG_NAME + "：")
                .contains("安徽省市场监督管理局2022年10月12日（联系人：知识产权促进处，樊友恒、胡徽东，0551-63356984）")
                .endsWith("抄送：合肥市市场监督管理局。");
        letter.content().paragraphs().forEach(paragraph -> assertThat(text).contains(squeezed(paragraph)));
        assertThat(letter.content().paragraphs().get(1)).isEqualTo("认定事实和依据：" + reason);
    }

    @Test
    void aFullPageHasTwentyTwoLinesOfTwentyEightCharacters() throws IOException {
        List<Line> second = pages(revoked(REASON.repeat(25), "1", "1")).get(1);
        List<Line> body = second.subList(0, second.size() - 1);
        assertThat(body).hasSize(22).allSatisfy(line -> assertThat(line.text()).hasSize(28));
        assertThat(body.get(0).left()).isBetween(27.5, 28.6);
        assertThat(body).allSatisfy(line -> assertThat(line.right()).isLessThanOrEqualTo(210 - 26 + 0.5));
        assertThat(body.get(0).top()).isBetween(37.0, 47.0);
        assertThat(body.get(21).top()).isLessThanOrEqualTo(297 - 35);
    }

    @Test
    void thePageNumberStandsOutsideAndNotOnTheFirstPageOfALetter() throws IOException {
        List<List<Line>> pages = pages(revoked(REASON.repeat(25), "1", "1"));
        assertThat(text(pages.subList(0, 1))).doesNotContain("—");
        Line second = last(pages.get(1));
        assertThat(second.text()).isEqualTo("—2—");
        assertThat(second.left()).as("one character from the left").isBetween(28 + 4.5, 28 + 5.5);
        Line third = last(pages.get(2));
        assertThat(third.text()).isEqualTo("—3—");
        assertThat(third.right()).as("one character from the right").isBetween(184 - 5.5, 184 - 4.5);
    }

    @Test
    void dateAndOfficeStandAtTheRightTheOfficeCentredAbove() throws IOException {
        List<List<Line>> pages = pages(revoked(REASON.repeat(9), "1", "1"));
        List<Line> page = pages.get(1);
        Line date = find(page, "2022年10月12日");
        Line office = page.get(page.indexOf(date) - 1);
        assertThat(office.text()).isEqualTo("安徽省市场监督管理局");
        assertThat(184 - date.right()).as("four characters").isBetween(4 * 5.2, 4 * 6.0);
        assertThat(office.middle()).isBetween(date.middle() - 0.5, date.middle() + 0.5);
        assertThat(office.top() - page.get(page.indexOf(date) - 2).top())
                .as("room for the seal")
                .isGreaterThan(25);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 8, 9, 10, 11, 12, 13, 14, 26, 27, 28, 29, 30})
    void aSignatureNeverStandsAloneOnAPage(int paragraphs) throws IOException {
        String text =
                IntStream.range(0, paragraphs).mapToObj(n -> "第" + n + "段\n").reduce("", String::concat);
        List<List<Line>> pages = pages(revoked(text, "1", "1"));
        List<Line> last = pages.get(pages.size() - 1);
        assertThat(last.indexOf(find(last, "2022年10月12日"))).isGreaterThan(1);
        assertThat(last.get(0).text()).isNotEqualTo("安徽省市场监督管理局");
    }

    @Test
    void theMinutesCarryTheTableOfWhatWasDecided() throws IOException {
        List<Map<String, String>> rows =
                IntStream.rangeClosed(1, 30).mapToObj(OfficialPrintTest::item).toList();
        OfficialDocument minutes = minutes(rows);
        List<List<Line>> pages = pages(minutes);
        assertThat(text(pages))
                .contains("安徽省市场监督管理局局长办公会纪要" + minutes.reference())
                .contains("2022年度专利转化专项计划项目审定纪要2022年10月11日，局长办公会审定")
                .contains("资金合计1,999,999,999.80元（大写：壹拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元捌角整）")
                .contains("会议应到3人，实到2人，超过应到人数的50%，符合规定", "附件：项目审定情况表")
                .contains("2022年10月12日印发");
        String table = text(pages.subList(1, pages.size()));
        assertThat(table).contains("99,999,999.99元", "与已立项项目重复");
        rows.forEach(row -> assertThat(table).contains(row.get("number")));
        assertThat(pages.subList(1, pages.size()))
                .as("the head of the table on each of its pages")
                .allSatisfy(page -> assertThat(text(List.of(page))).contains("申报单位"));
        assertThat(last(pages.get(0)).text()).isEqualTo("—1—");
    }

    private static Map<String, String> item(int n) {
        boolean approved = n % 3 > 0;
        return Map.of(
                "table",
                "items",
                "place",
                "第%d名（%d–%d）".formatted(n, n, n),
                "position",
                "" + n,
                "number",
                "2022-UO-%04d".formatted(n),
                "unitName",
                n == 2 ? LONG_NAME : "大学" + n,
                "category",
                CATEGORY,
                "score",
                "88.20",
                "decision",
                approved ? "拟立项" : "不予立项",
                "amount",
                approved ? "99,999,999.99元" : "",
                "reason",
                approved ? "" : "与已立项项目重复");
    }

    private OfficialDocument minutes(List<Map<String, String>> rows) {
        Map<String, Object> values = new HashMap<>(Map.of("number", "2022-M01", "programme", "2022年度专利转化专项计划"));
        values.putAll(Map.of("heldOn", LocalDate.of(2022, 10, 11), "agenda", 30));
        values.putAll(Map.of("members", 3, "present", 2, "quorum", "50%", "recusals", 0, "deviations", 0));
        values.putAll(Map.of("takenOff", 0, "approved", 20, "notApproved", 10, "deferred", 0));
        values.put("total", new Money(new BigDecimal("1999999999.80")));
        Matter matter = new Matter(2022, "2022-M01", Set.of("provinceOffice"), "");
        return issuing.issue(Form.MINUTES, matter, "minutes", values, rows);
    }

    private OfficialDocument revoked(String reason, String cancelled, String owed) {
        Map<String, Object> values = new HashMap<>(Map.of("unitName", LONG_NAME, "number", "2022-UO-0001"));
        values.putAll(Map.of("category", CATEGORY, "programme", "2022年度专利转化专项计划", "reason", reason));
        values.put("cancelled", new Money(new BigDecimal(cancelled)));
        values.put("owed", new Money(new BigDecimal(owed)));
        values.put("listedUntil", LocalDate.of(2025, 10, 12));
        Matter matter = new Matter(2022, "2022-UO-0001", Set.of("unit-1"), "合肥市市场监督管理局");
        return issuing.issue(Form.LETTER, matter, "revoked", values, List.of());
    }

    /** 行 – a line of a page, its edges in millimetres from the page's left and top. */
    private record Line(String text, double left, double right, double top) {

        double middle() {
            return (left + right) / 2;
        }
    }

    private List<List<Line>> pages(OfficialDocument document) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        files.write(document.id(), pdf);
        List<List<Line>> pages = new ArrayList<>();
        try (PDDocument read = Loader.loadPDF(pdf.toByteArray())) {
            for (int page = 1; page <= read.getNumberOfPages(); page++) {
                List<Line> lines = new ArrayList<>();
                PDFTextStripper stripper = new PDFTextStripper() {
                    @Override
                    protected void writeString(String text, List<TextPosition> glyphs) {
                        TextPosition first = glyphs.get(0);
                        TextPosition last = glyphs.get(glyphs.size() - 1);
                        double right = (last.getX() + last.getWidth()) / MM;
                        lines.add(new Line(squeezed(text), first.getX() / MM, right, first.getY() / MM));
                    }
                };
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.getText(read);
                pages.add(lines);
            }
        }
        return pages;
    }

    private static Line find(List<Line> page, String text) {
        return page.stream()
                .filter(line -> line.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static Line last(List<Line> page) {
        return page.get(page.size() - 1);
    }

    private static String text(List<List<Line>> pages) {
        StringBuilder text = new StringBuilder();
        pages.forEach(page -> page.stream()
                .map(Line::text)
                .filter(line -> !line.matches("—\\d+—"))
                .forEach(text::append));
        return text.toString();
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0]", "");
    }
}
