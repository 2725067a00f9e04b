package ah.patentplan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Caller;
import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Category;
import ah.patentplan.review.CoveringLetter;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** 推荐情况 – a city sees and prints what it recommended itself, in its order. */
@WholeSystemTest
class RecommendationPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Course course;

    @Autowired
    private CoveringLetter letter;

    @Autowired
    private Declarations declarations;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aCityPrintsItsOwnRecommendationsInTheirOrder() throws IOException {
        String first = recommended("jianghuai", "hefei");
        String second = recommended("feixi", "hefei");
        String elsewhere = recommended("wanjiang", "wuhu");
        jdbc.update("update declaration set city_rank = 7 where number = ?", first);

        assertThat(printed("hefei"))
                .containsSubsequence("合肥市市场监督管理局", "推荐项目汇总表", second, first)
                .contains("择优推荐2项", "同意推荐", "江淮示范大学", "推荐位次为本地规则")
                .doesNotContain(elsewhere);
        assertThat(Door.portal(port, "hefei").get("/staff/recommendations").body())
                .contains(first, second, "推荐名额：本类别不限", "推荐名额：本市（合肥市）2项，已用0项")
                .doesNotContain(elsewhere);
        Caller wuhu = Door.portal(port, "wuhu");
        assertThat(wuhu.get(path(Category.HIGH_VALUE_PATENT)).body()).contains("没有可打印的推荐函");
        assertThat(Door.portal(port, "province")
                        .get(path(Category.UNIVERSITY_OPERATION))
                        .body())
                .contains("您没有办理此事项的权限");
    }

    private String recommended(String account, String city) {
        String number = course.submitted(account);
        course.recommended(number, city);
        assertThat(declarations.of(number).cityRank()).isPositive();
        return number;
    }

    private String path(Category category) {
        return "/staff/recommendations/" + course.year() + "/" + category.name() + ".pdf";
    }

    private String printed(String city) throws IOException {
        byte[] pdf = course.as(city, () -> letter.pdf(course.year(), Category.UNIVERSITY_OPERATION));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
