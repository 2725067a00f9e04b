package ah.patentplan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Caller;
import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.ProjectCourse;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.decision.Decision;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** 公文 – found by whom they concern, and by nobody else. */
@WholeSystemTest
class OfficialPagesTest {

    private static final String REFUSED = "没有这份公文，或您无权查看";

    @LocalServerPort
    private int port;

    @Autowired
    private Course course;

    @Autowired
    private ProjectCourse project;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aReceiptIsReadByTheUnitItsCityAndTheProvinceOnly() {
        String number = course.submitted("jianghuai");
        String receipt = document(number, "申报回执");

        for (String reader :
                List.of("jianghuai", "hefei", "province", "director", "finance", "supervisor", "auditor")) {
            assertThat(as(reader).get(receipt).body()).as(reader).startsWith("%PDF");
        }
        for (String other : List.of("feixi", "wanjiang", "wuhu", "expert1", "admin")) {
            assertThat(as(other).get(receipt).body()).as(other).contains(REFUSED);
        }
        assertThat(as("nobody").get(receipt).status()).as("sent to the login").isEqualTo(302);
        assertThat(as("jianghuai").get("/my").body()).contains(receipt);
        assertThat(as("hefei").get("/declarations/" + number).body()).contains(receipt);
    }

    @Test
    void everyDocumentOfAProjectIsLinkedWhereItBelongs() {
        String number = course.submitted("feixi");
        String meeting = paid(number);

        String minutes = document(meeting, "局长办公会纪要");
        assertThat(as("director").get("/staff/meetings/" + meeting).body()).contains(minutes);
        assertThat(as("director").get(minutes).body()).startsWith("%PDF");
        for (String other : List.of("feixi", "hefei", "expert1", "finance")) {
            assertThat(as(other).get(minutes).body()).as(other).contains(REFUSED);
        }
        String order = document(number + "-F1", "资金拨付单");
        assertThat(as("finance").get("/declarations/" + number).body()).contains(order);
        assertThat(as("finance").get(order).body()).startsWith("%PDF");
        for (String other : List.of("feixi", "hefei", "expert1")) {
            assertThat(as(other).get(order).body()).as(other).contains(REFUSED);
        }
        String page = as("feixi").get("/my").body();
        for (String kind : List.of("申报回执", "受理通知", "拟立项公示通知", "立项通知", "资金拨付通知")) {
            assertThat(page).contains(document(number, kind));
        }
        assertThat(numbers("皖市监专函"))
                .as("without gaps")
                .isEqualTo(range(numbers("皖市监专函").size()));
    }

    @Test
    void theRegisterIsReadByProvinceAndControl() {
        String number = course.submitted("wanjiang");
        String reference = jdbc.queryForObject(
                "select series || '〔' || year || '〕' || number || '号' from official_document where about = ?",
                String.class,
                number);
        for (String reader : List.of("province", "supervisor", "auditor")) {
            assertThat(as(reader).get("/staff/documents").body())
                    .as(reader)
                    .contains(reference, document(number, "申报回执"), number);
            assertThat(as(reader).get("/staff").body()).contains("/staff/documents");
        }
        assertThat(as("province").get("/staff/documents?year=1999").body())
                .contains("没有符合条件的公文")
                .doesNotContain(reference);
        assertThat(as("province")
                        .get("/staff/documents?kind=%E5%8F%97%E7%90%86%E9%80%9A%E7%9F%A5")
                        .body())
                .doesNotContain(reference);
        assertThat(as("hefei").get("/staff/documents").body()).contains("您没有办理此事项的权限");
        assertThat(as("wanjiang").get("/staff/documents").status()).isEqualTo(403);
    }

    /** Brings the project to its first payment; answers the meeting that approved it. */
    private String paid(String number) {
        course.recommended(number, "hefei");
        course.accepted(number);
        course.panelAppointed();
        project.reviewed(number);
        String meeting = project.meetingRecorded(project.meetingCalled(), Decision.APPROVED);
        project.meetingFrozen(meeting);
        project.publicityOver(number);
        project.contractSigned(number, "feixi", "hefei");
        project.paid(number);
        return meeting;
    }

    private Caller as(String account) {
        return Door.portal(port, account);
    }

    private String document(String about, String kind) {
        return "/letters/"
                + jdbc.queryForObject(
                        "select id from official_document where about = ? and kind = ?", Long.class, about, kind)
                + ".pdf";
    }

    private List<Integer> numbers(String series) {
        return jdbc.queryForList(
                "select number from official_document where series = ? order by number", Integer.class, series);
    }

    private static List<Integer> range(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
