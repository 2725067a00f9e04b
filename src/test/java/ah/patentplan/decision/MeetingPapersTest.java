package ah.patentplan.decision;

import static ah.patentplan.decision.Recording.entries;
import static ah.patentplan.decision.Recording.wan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.MovableClock;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Act;
import ah.patentplan.audit.Acts;
import ah.patentplan.programme.Category;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** 会议材料 – the directors read place, score, eligibility, proposed amount and budget of each declaration. */
@FeatureTest
@Import({MeetingRecord.class, MeetingPapers.class})
class MeetingPapersTest {

    private static final String VERDICT = """
            {"indicator": "i", "article": "%s", "label": "l", "threshold": "≥1", "value": "0", "asOf": "",
                "outcome": "%s", "note": ""}""";

    @Autowired
    private MeetingPapers papers;

    @Autowired
    private MeetingRecord record;

    @Autowired
    private Meetings meetings;

    @Autowired
    private CategoryFunds funds;

    @Autowired
    private Acts acts;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Given given;

    private String better;
    private String failed;
    private String meeting;

    @BeforeEach
    void aMeetingOnTwoDeclarations() {
        clock.moveTo(Recording.TODAY);
        given.programmeOf2022();
        given.acts("province", Role.PROVINCE_OFFICE);
        better = given.reviewed(1, "85.60");
        failed = given.reviewed(2, "59.99");
        String verdicts = "[%s, %s, %s]"
                .formatted(
                        VERDICT.formatted("附件2 三（一）", "MET"),
                        VERDICT.formatted("附件2 三（二）", "NOT_MET"),
                        VERDICT.formatted("附件2 三（三）", "TO_BE_CONFIRMED"));
        jdbc.update("update declaration set verdicts = ?::jsonb, city_rank = 3 where number = ?", verdicts, failed);
        funds.set(2022, Category.UNIVERSITY_OPERATION, wan(500), "年度预算");
        meeting = record.call(2022);
        record.record(meeting, entries(meetings.of(meeting), new ItemDecision(better, null, wan(80), null, "")));
    }

    @Test
    void theWorkbookHoldsARowForEachItem() throws IOException {
        List<Row> rows = sheet(papers.xlsx(meeting));
        assertThat(texts(rows.get(0))).contains("排序（区间）", "评审得分", "申报条件", "市局推荐位次", "建议金额（万元）");
        assertThat(texts(rows.get(1))).contains(better, "第1名（1–1）", "85.60", "全部符合", "80");
        assertThat(texts(rows.get(2))).contains(failed, "第2名（2–2）", "59.99", "不合格", "不符合：附件2 三（二）；待审核确认：附件2 三（三）", "3");
    }

    @Test
    void thePdfShowsTheSameAndTheBudget() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(papers.pdf(meeting))) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text).contains(better, failed, "第1名（1–1）", "不合格", "预算：500万元", "剩余：500万元");
        }
    }

    @Test
    void whoTakesThePapersIsOnRecord() {
        given.acts("director", Role.DIRECTOR);
        papers.pdf(meeting);
        papers.xlsx(meeting);
        assertThat(acts.of(meeting)).extracting(Act::act).contains("打印会议材料", "导出会议材料");
    }

    @Test
    void anExpertAndACityGetNoPapers() {
        for (Role other : List.of(Role.EXPERT, Role.CITY_BUREAU, Role.APPLICANT, Role.FINANCE)) {
            given.acts("other", other);
            assertThatThrownBy(() -> papers.pdf(meeting)).as(other.title()).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> papers.xlsx(meeting)).as(other.title()).isInstanceOf(Refusal.class);
        }
    }

    private static List<Row> sheet(byte[] file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().filter(Objects::nonNull).map(Cell::getText).toList();
    }
}
