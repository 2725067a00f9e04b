package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.access.Role;
import ah.patentplan.notification.LetterTexts;
import ah.patentplan.programme.Guides;
import ah.patentplan.programme.Preparation;
import ah.patentplan.programme.ProgrammeCopies;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** 年度检查 – finds nothing in the programme of 2022, and each defect planted in a copy of it. */
@FeatureTest
@Import({YearCheck.class, Preparation.class, ProgrammeCopies.class, LetterTexts.class})
class YearCheckTest {

    @Autowired
    private YearCheck check;

    @Autowired
    private Guides guides;

    @Autowired
    private ProgrammeCopies copies;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Given given;

    @BeforeEach
    void aCopyWithANumberOfItsNotice() {
        given.programmeOf2022();
        given.acts("admin", Role.ADMINISTRATOR);
        copies.copy(2022, 2023);
        jdbc.update("update programme set notice_number = '皖市监办函〔2023〕1号' where year = 2023");
    }

    @Test
    void nothingIsFoundInTheProgrammeOf2022AndInItsCopy() {
        assertThat(check.of(2022, guides.findByYearOrderByAnnex(2022))).isEmpty();
        assertThat(check.of(2023, guides.findByYearOrderByAnnex(2023))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update programme set evaluation_on = '2033-12-31', progress_on = '2023-09-01' where year = 2023 | 计划内容 | “中期进展报送起始日期”应晚于“受理截止时间”",
                "update programme set title = '' where year = 2023 | 计划内容 | “计划名称”未填写",
                "update programme set office = chr(128512) where year = 2023 | 计划内容 | “发文机关”中的",
                "delete from guide where year = 2023 and category = 'INDUSTRY_CENTRE' | 申报指南 | 没有2023年度的申报指南",
                "update guide set quota = '{\"city\": 1}' where year = 2023 and category = 'INDUSTRY_CENTRE' | 申报指南 | 推荐名额应分别写明重点城市和其他城市",
                "update guide set quota = '{\"city\": 1, \"nationalKeyCity\": 2}' where year = 2023 and category = 'KEY_CITY' | 申报指南 | 有推荐名额，而申报不经市局推荐",
                "delete from region_fact where year = 2023 and region = '340200' | 地区资料 | 缺少芜湖市的2023年度资料，推荐名额无从确定",
                "insert into letter_wording values (2023, 'accepted', E'受理｜通知\\n[(${price})]') | 信函文稿 accepted | 没有“[(${price})]”这一内容"
            })
    void aPlantedDefectIsFound(String defect, String place, String message) {
        entities.flush();
        jdbc.update(defect);
        entities.clear();

        assertThat(check.of(2023, guides.findByYearOrderByAnnex(2023)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.file()).isEqualTo(place);
                    assertThat(finding.message()).startsWith(message);
                });
    }
}
