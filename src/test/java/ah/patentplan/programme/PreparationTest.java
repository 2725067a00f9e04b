package ah.patentplan.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.MovableClock;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Act;
import ah.patentplan.audit.Acts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** 计划编制 – a year is copied, set and announced, and the years before it stay as they are. */
@FeatureTest
@Import({Preparation.class, ProgrammeCopies.class})
class PreparationTest {

    @Autowired
    private Preparation preparation;

    @Autowired
    private ProgrammeCopies copies;

    @Autowired
    private Programmes programmes;

    @Autowired
    private Guides guides;

    @Autowired
    private RegionFacts facts;

    @Autowired
    private Acts acts;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Given given;

    @BeforeEach
    void theProgrammeOf2022IsCopied() {
        given.programmeOf2022();
        given.acts("admin", Role.ADMINISTRATOR);
        clock.moveTo(LocalDate.of(2023, 3, 1));
        copies.copy(2022, 2023);
    }

    @Test
    void theCopySaysTheSameAYearLater() {
        ProgrammeText copy = preparation.of(2023);
        assertThat(copy.of(ProgrammeField.TITLE)).isEqualTo("2023年度专利转化专项计划");
        assertThat(copy.of(ProgrammeField.IMPRINT)).isEqualTo("2023年8月");
        assertThat(copy.of(ProgrammeField.OPENS_AT)).isEqualTo("2023-09-05T00:00:00");
        assertThat(copy.of(ProgrammeField.DEADLINE)).isEqualTo("2023-09-26T18:00:00");
        assertThat(copy.of(ProgrammeField.PROGRESS_ON)).isEqualTo("2024-06-30");
        assertThat(copy.of(ProgrammeField.EVALUATION_ON)).isEqualTo("2025-01-02");
        assertThat(copy.of(ProgrammeField.FIRST_INSTALMENT_SHARE)).isEqualTo("60");
        assertThat(copy.of(ProgrammeField.PASSING_SCORE)).isEqualTo("60");
        assertThat(copy.of(ProgrammeField.REGION_RECUSAL)).isEqualTo("KEY_CITY");
        assertThat(copy.missing()).containsExactly("“通知文号”未填写");
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void theGuidesQuotasAndRegionFactsAreTakenOver(Category category) {
        Guide before = guides.of(2022, category);
        Guide after = guides.of(2023, category);
        assertThat(after.conditions()).isEqualTo(before.conditions());
        assertThat(after.targets()).isEqualTo(before.targets());
        assertThat(after.quota()).isEqualTo(before.quota());
        assertThat(facts.isNationalKeyCity(2023, "340100")).isTrue();
        assertThat(facts.isNationalKeyCity(2023, "340200")).isFalse();
    }

    @Test
    void aDateThatFallsOnARestDayIsTold() {
        assertThat(preparation.restDays(2022)).isEmpty();
        assertThat(preparation.restDays(2023)).containsExactly("“中期进展报送起始日期”2024-06-30是星期日，不是工作日，请核对");
    }

    @Test
    void aYearIsCopiedOnlyOnceAndOnlyForward() {
        assertThatThrownBy(() -> copies.copy(2022, 2023)).hasMessage("已有 2023 年度的计划");
        assertThatThrownBy(() -> copies.copy(2023, 2023)).hasMessage("“新的年度”应晚于2023");
        assertThatThrownBy(() -> copies.copy(2021, 2024)).hasMessage("没有 2021 年度的计划");
    }

    @Test
    void nobodyElseSeesAYearThatIsPrepared() {
        assertThat(programmes.announced()).extracting(Programme::year).containsExactly(2022);
        assertThatThrownBy(() -> programmes.of(2023))
                .isInstanceOf(Refusal.class)
                .hasMessage("没有 2023 年度的计划");
        assertThat(programmes.prepared(2023).isOpenAt(Instant.parse("2023-09-10T00:00:00Z")))
                .isFalse();
    }

    @Test
    void everyChangeIsOnRecordWithWhatWasAndWhy() {
        change(Map.of("DEADLINE", "2023-09-28T17:30", "FIRST_INSTALMENT_SHARE", "50", "REGION_RECUSAL", ""));
        assertThat(acts.of("2023"))
                .extracting(Act::act, Act::detail)
                .endsWith(
                        recorded("“受理截止时间”原：2023-09-26 18:00:00；现：2023-09-28 17:30:00；理由：按新通知"),
                        recorded("“本市专家回避的项目类别”原：专利转化重点城市引领项目；现：无；理由：按新通知"),
                        recorded("“首期资金比例（%）”原：60；现：50；理由：按新通知"));
        Programme changed = programmes.prepared(2023);
        assertThat(changed.deadline()).isEqualTo("2023-09-28T09:30:00Z");
        assertThat(changed.firstInstalmentShare()).isEqualByComparingTo("0.50");
        assertThat(changed.recusesRegion(Category.KEY_CITY)).isFalse();
        assertThat(programmes.of(2022).deadline()).isEqualTo("2022-09-26T10:00:00Z");
        assertThat(programmes.of(2022).recusesRegion(Category.KEY_CITY)).isTrue();
    }

    private static Tuple recorded(String detail) {
        return Assertions.tuple("修改年度计划", detail);
    }

    @ParameterizedTest
    @EnumSource(ProgrammeField.class)
    void everyFieldTakesBackWhatItShows(ProgrammeField field) {
        String shown = preparation.of(2022).of(field);
        assertThat(ProgrammeValue.typed(field, shown).text()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DEADLINE | 2023-09-31T18:00 | “受理截止时间”填写不正确：2023-09-31T18:00",
                "DEADLINE | 2023-09-05T00:00 | “受理截止时间”应晚于“开放时间”",
                "OPENS_AT | 2022-12-31T23:59 | “开放时间”应在2023年",
                "PROGRESS_ON | 2023-09-26 | “中期进展报送起始日期”应晚于“受理截止时间”",
                "EVALUATION_ON | 2024-06-30 | “绩效评估起始日期”应晚于“中期进展报送起始日期”",
                "EVALUATION_ON | 2034-01-01 | “绩效评估起始日期”不应晚于2033年",
                "EVALUATION_ON | '' | “绩效评估起始日期”填写不正确：未填写",
                "DEADLINE_WARNING_DAYS | 21 | “截止前提醒（天）”应短于受理期间",
                "PUBLICITY_WORKING_DAYS | 0 | “公示期（工作日）”应为1至999的整数",
                "PUBLICITY_WORKING_DAYS | 5.5 | “公示期（工作日）”应为1至999的整数",
                "PANEL_MINIMUM | 8 | “每项申报最少专家数”不应多于“专家组人数”",
                "TRIM_FROM | 2 | “去掉最高分和最低分的起始评分数”至少为3",
                "FIRST_INSTALMENT_SHARE | 0.6 | “首期资金比例（%）”应为0至100的整数",
                "FIRST_INSTALMENT_SHARE | 101 | “首期资金比例（%）”应为0至100的整数",
                "PASSING_SCORE | 60.005 | “评审合格分”应为0至100，最多两位小数",
                "REGION_RECUSAL | NONE | “本市专家回避的项目类别”填写不正确：NONE",
                "TITLE | '' | 请填写“计划名称”，一行，不超过200字"
            })
    void whatDoesNotFitIsRefusedByItsName(String field, String typed, String message) {
        Map<String, String> one = new HashMap<>();
        one.put("NOTICE_NUMBER", "皖市监办函〔2023〕1号");
        one.put(field, typed);
        assertThatThrownBy(() -> change(one)).isInstanceOf(Refusal.class).hasMessage(message);
        assertThat(preparation.of(2023).missing()).hasSize(1);
    }

    @Test
    void aChangeNeedsAReasonAndSomethingThatChanges() {
        assertThatThrownBy(() -> preparation.change(2023, Map.of("TITLE", "新计划"), " "))
                .hasMessage("请填写“变更理由”");
        assertThatThrownBy(() -> change(Map.of("FIRST_INSTALMENT_SHARE", "60.0")))
                .hasMessage("没有修改任何内容");
    }

    @Test
    void aYearIsAnnouncedWhenNothingIsMissing() {
        assertThatThrownBy(() -> preparation.announce(2023)).hasMessage("“通知文号”未填写");
        change(Map.of("NOTICE_NUMBER", "皖市监办函〔2023〕1号"));
        preparation.announce(2023);
        assertThat(programmes.announced()).extracting(Programme::year).containsExactly(2023, 2022);
        assertThat(programmes.of(2023).isOpenAt(Instant.parse("2023-09-04T15:59:59Z")))
                .isFalse();
        assertThat(programmes.of(2023).isOpenAt(Instant.parse("2023-09-04T16:00:00Z")))
                .isTrue();
    }

    @Test
    void whatIsAnnouncedStands() {
        announced();
        assertThatThrownBy(() -> change(Map.of("PUBLICITY_WORKING_DAYS", "7"))).hasMessage("2023年度专利转化专项计划已发布，不能修改");
        assertThatThrownBy(() -> preparation.change(2022, Map.of("TITLE", "另一计划"), "更名"))
                .hasMessage("2022年度专利转化专项计划已发布，不能修改");
        assertThatThrownBy(() -> preparation.announce(2023)).hasMessage("2023年度专利转化专项计划已发布，不能修改");
    }

    @Test
    void anAnnouncementIsTakenBackUntilTheYearOpens() {
        announced();
        preparation.recall(2023, "日期有误");
        assertThat(programmes.announced()).extracting(Programme::year).containsExactly(2022);
        preparation.announce(2023);
        clock.moveTo(Instant.parse("2023-09-04T16:00:00Z"));
        assertThatThrownBy(() -> preparation.recall(2023, "日期有误")).hasMessage("2023年度专利转化专项计划已开放申报，不能撤回发布");
    }

    @Test
    void aYearWhoseDeadlineLiesBehindIsNotAnnounced() {
        change(Map.of("NOTICE_NUMBER", "皖市监办函〔2023〕1号"));
        clock.moveTo(Instant.parse("2023-09-26T10:00:00Z"));
        assertThatThrownBy(() -> preparation.announce(2023)).hasMessage("“受理截止时间”已过，不能发布");
    }

    @Test
    void everyColumnOfAProgrammeCanBeSetOrIsKnown() {
        assertThat(jdbc.queryForList("""
                select upper(column_name) from information_schema.columns
                where table_name = 'programme' and column_name not in ('year', 'release', 'announced_at')""", String.class))
                .containsExactlyInAnyOrder(
                        Arrays.stream(ProgrammeField.values()).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void onlyTheAdministratorPreparesAYear() {
        given.acts("province", Role.PROVINCE_OFFICE);
        assertThatThrownBy(() -> copies.copy(2022, 2024)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> preparation.of(2023)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> change(Map.of("TITLE", "新计划"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> preparation.announce(2023)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> preparation.recall(2022, "误")).isInstanceOf(Refusal.class);
    }

    private void announced() {
        change(Map.of("NOTICE_NUMBER", "皖市监办函〔2023〕1号"));
        preparation.announce(2023);
    }

    private void change(Map<String, String> typed) {
        preparation.change(2023, typed, "按新通知");
    }
}
