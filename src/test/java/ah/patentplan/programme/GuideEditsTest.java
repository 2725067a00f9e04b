package ah.patentplan.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** 申报指南修订 – the new year asks for other things, the old year for the same as ever. */
@FeatureTest
@Import({GuideEdits.class, Preparation.class, ProgrammeCopies.class})
class GuideEditsTest {

    private static final Category CENTRE = Category.INDUSTRY_CENTRE;

    @Autowired
    private GuideEdits edits;

    @Autowired
    private Guides guides;

    @Autowired
    private ProgrammeCopies copies;

    @Autowired
    private Acts acts;

    @Autowired
    private Given given;

    private Map<String, String> typed;

    @BeforeEach
    void theProgrammeOf2022IsCopied() {
        given.programmeOf2022();
        given.acts("admin", Role.ADMINISTRATOR);
        copies.copy(2022, 2023);
        typed = edits.entries(2023, CENTRE);
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void whatThePageSendsBackUnchangedIsTheGuide(Category category) {
        GuideEntries entries = new GuideEntries(guides.of(2022, category), edits.entries(2022, category));
        Guide guide = guides.of(2022, category);
        assertThat(entries.conditions()).isEqualTo(guide.conditions());
        assertThat(entries.targets()).isEqualTo(guide.targets());
        assertThat(entries.fields()).isEqualTo(guide.fields());
        assertThat(entries.outline()).isEqualTo(guide.outline());
        assertThat(entries.quota()).isEqualTo(guide.quota());
        assertThat(entries.plan()).isEqualTo(guide.plan());
        entries.requireSound();
    }

    @Test
    void aThresholdAQuotaAndAHeadingChangeInTheNewYearAlone() {
        typed.put("conditions.4.threshold", "210");
        typed.put("quota.nationalKeyCity", "3");
        typed.put("outline", typed.get("outline") + "\n六、附则\n");
        change();
        Guide after = guides.of(2023, CENTRE);
        assertThat(after.conditions().get(4).threshold()).isEqualTo("210");
        assertThat(after.quota()).containsEntry("nationalKeyCity", 3).containsEntry("city", 1);
        assertThat(after.outline()).endsWith("五、进度安排", "六、附则");
        assertThat(guides.of(2022, CENTRE).conditions().get(4).threshold()).isEqualTo("200");
        assertThat(guides.of(2022, CENTRE).quota()).containsEntry("nationalKeyCity", 2);
        assertThat(acts.of("2023"))
                .extracting(act -> act.detail())
                .anySatisfy(detail -> assertThat(detail).isEqualTo("产业知识产权运营中心建设项目：推荐名额原：国家重点城市2项；现：国家重点城市3项；理由：按新通知"));
    }

    @Test
    void aConditionIsRemovedAndAnotherEntered() {
        int next = guides.of(2023, CENTRE).conditions().size();
        typed.put("conditions.0.removed", "on");
        typed.put("conditions.%d.article".formatted(next), "附件4 三（四）");
        typed.put("conditions.%d.indicator".formatted(next), "patentPools");
        typed.put("conditions.%d.label".formatted(next), "专利池");
        typed.put("conditions.%d.operator".formatted(next), ">=");
        typed.put("conditions.%d.threshold".formatted(next), "1");
        typed.put("conditions.%d.unit".formatted(next), "个");
        change();
        assertThat(guides.of(2023, CENTRE).conditions())
                .hasSize(next)
                .noneMatch(condition -> condition.indicator().equals("keyIndustryChain"))
                .last()
                .isEqualTo(new Guide.Condition(null, "附件4 三（四）", "patentPools", "专利池", ">=", "1", "个", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "conditions.4.threshold | 二百 | 条件“园区有效发明专利拥有量”的要求应为数字",
                "conditions.0.threshold | 1 | 条件“园区被省、市确定为重点产业链所在地区，并出台重点产业发展规划”的要求应为 true 或 false",
                "conditions.4.article | '' | 请填写“条件“园区有效发明专利拥有量”的条款”，不超过500字",
                "conditions.4.variant | trading | 条件“园区有效发明专利拥有量”的申报类型“trading”不存在",
                "conditions.4.operator | < | 条件“园区有效发明专利拥有量”的要求方式应为“不少于”或“是否”",
                "targets.0.baseline | '' | 目标“园区有效发明专利增幅”按增幅计算，应填写基期填报项",
                "targets.0.indicator | 专利 | 目标“园区有效发明专利增幅”的指标应为填报项的英文名，如 validInventionPatents",
                "conditions.4.indicator | '' | 条件“园区有效发明专利拥有量”的指标应为填报项的英文名，如 validInventionPatents",
                "quota.city | -1 | “推荐名额（其他城市）”应为0至999的整数",
                "quota.city | '' | “推荐名额”应分别填写国家重点城市和其他城市，或者都不填",
                "outline | '' | 请填写“提纲”"
            })
    void whatIsWrongIsRefusedByItsName(String key, String value, String message) {
        typed.put(key, value);
        assertThatThrownBy(this::change).isInstanceOf(Refusal.class).hasMessage(message);
    }

    @Test
    void aGuideThatIsInForceStandsAndOnlyTheAdministratorChangesOne() {
        assertThatThrownBy(this::change).hasMessage("没有修改任何内容");
        typed.put("conditions.4.threshold", "210");
        assertThatThrownBy(() -> edits.change(2022, CENTRE, typed, "按新通知")).hasMessage("2022年度专利转化专项计划已发布，不能修改");
        assertThatThrownBy(() -> edits.change(2023, CENTRE, typed, "")).hasMessage("请填写“变更理由”");
        given.acts("province", Role.PROVINCE_OFFICE);
        assertThatThrownBy(this::change).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> edits.of(2023, CENTRE)).isInstanceOf(Refusal.class);
    }

    private void change() {
        edits.change(2023, CENTRE, typed, "按新通知");
    }
}
