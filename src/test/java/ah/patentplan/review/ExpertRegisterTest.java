package ah.patentplan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** 专家登记 – the office alone keeps the pool, and every change can be read again. */
@FeatureTest
@Import({ExpertRegister.class, EntryCheck.class})
class ExpertRegisterTest {

    private static final ExpertEntry ENTRY =
            new ExpertEntry("李某", "某研究院", "12340000EXP000002W", "合肥市", "专利运营，科技金融", "40", "是");
    private static final RelationEntry RELATION = new RelationEntry("持股", "某公司", "", "5%");

    @Autowired
    private ExpertRegister register;

    @Autowired
    private Experts experts;

    @Autowired
    private ExpertRelations relations;

    @Autowired
    private Acts acts;

    @Autowired
    private Given given;

    @Autowired
    private EntityManager entities;

    @BeforeEach
    void theOfficeActs() {
        given.programmeOf2022();
        given.acts("province", Role.PROVINCE_OFFICE);
    }

    @Test
    void anExpertIsRegisteredOnce() {
        register.register("lee", ENTRY);
        entities.flush();
        entities.clear();
        assertThat(experts.of("lee").fields()).containsExactly("专利运营", "科技金融");
        assertThat(experts.of("lee").region()).isEqualTo("340100");
        assertThat(experts.of("lee").isActive()).isTrue();
        assertThatThrownBy(() -> register.register("lee", ENTRY)).hasMessage("账号 lee 已在专家库中");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 某研究院, 12340000EXP000002W, 合肥市, 专利运营, 40, 是, “姓名”应为1至30字",
        "李某, '', 12340000EXP000002W, 合肥市, 专利运营, 40, 是, “工作单位”应为1至100字",
        "李某, 某研究院, 12340000EXP000002X, 合肥市, 专利运营, 40, 是, “统一社会信用代码”应为18位，且校验位正确：12340000EXP000002X",
        "李某, 某研究院, 12340000EXP000002W, 南京市, 专利运营, 40, 是, “地区”应为我省设区市或省直管县（市）：南京市",
        "李某, 某研究院, 12340000EXP000002W, 340100, 、, 40, 是, “专业领域”应为1至10个领域，以顿号分隔，每个不超过20字",
        "李某, 某研究院, 12340000EXP000002W, 340100, 专利运营, 0, 是, “年度评审上限”应为1至999的整数：0",
        "李某, 某研究院, 12340000EXP000002W, 340100, 专利运营, 1000, 是, “年度评审上限”应为1至999的整数：1000",
        "李某, 某研究院, 12340000EXP000002W, 340100, 专利运营, 4.5, 是, “年度评审上限”应为1至999的整数：4.5",
        "李某, 某研究院, 12340000EXP000002W, 340100, 专利运营, 40, 在库, “是否在库”应为“是”或“否”：在库"
    })
    void aWrongFieldIsNamed(ArgumentsAccessor row) {
        ExpertEntry entry = new ExpertEntry(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
        assertThatThrownBy(() -> register.register("lee", entry))
                .isInstanceOf(Refusal.class)
                .hasMessage(row.getString(7));
        assertThat(experts.findByAccount("lee")).isEmpty();
    }

    @Test
    void aChangeIsRecordedWithReasonAndWithoutThePersonsName() {
        register.register("lee", ENTRY);
        ExpertEntry other = new ExpertEntry("王某", "某研究院", "12340000EXP000002W", "340100", "专利运营、科技金融", "20", "否");
        assertThatThrownBy(() -> register.change("lee", other, " ")).hasMessage("请填写“理由”");
        register.change("lee", other, "退休");
        assertThat(acts.of("lee")).last().extracting(act -> act.detail()).isEqualTo("姓名；年度评审上限：40→20；是否在库：是→否；理由：退休");
    }

    @Test
    void aRelationIsRegisteredOnceAndTakenAwayWithAReason() {
        register.register("lee", ENTRY);
        register.relate("lee", RELATION);
        assertThatThrownBy(() -> register.relate("lee", RELATION)).hasMessageStartingWith("该专家的这一利益关系已登记");
        long id = relations.findByExpertOrderById("lee").get(0).id();
        assertThatThrownBy(() -> register.unrelate("other", id, "误登")).hasMessage("该专家没有这一利益关系");
        register.unrelate("lee", id, "误登");
        assertThat(relations.findByExpertOrderById("lee")).isEmpty();
    }

    @Test
    void supervisorAndAuditorChangeNothing() {
        given.acts("supervisor", Role.SUPERVISOR);
        assertThatThrownBy(() -> register.register("lee", ENTRY)).hasMessage("您没有办理此事项的权限");
        assertThatThrownBy(() -> register.relate("lee", RELATION)).hasMessage("您没有办理此事项的权限");
        given.acts("auditor", Role.AUDITOR);
        assertThatThrownBy(() -> register.change("lee", ENTRY, "误登")).hasMessage("您没有办理此事项的权限");
        assertThatThrownBy(() -> register.unrelate("lee", 1, "误登")).hasMessage("您没有办理此事项的权限");
    }
}
