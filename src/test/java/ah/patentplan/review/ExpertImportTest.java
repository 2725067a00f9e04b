package ah.patentplan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.access.Role;
import ah.patentplan.document.Spreadsheet;
import ah.patentplan.document.SpreadsheetFile;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** 专家库导入导出 – the whole file or nothing of it, and every wrong cell is told. */
@FeatureTest
@Import({ExpertImport.class, ExpertExport.class, ExpertRegister.class, ExpertDirectory.class, EntryCheck.class})
class ExpertImportTest {

    private static final String CODE = "12340000EXP000002W";
    private static final List<Object> LEE = List.of("lee", "李某", "某研究院", CODE, "合肥市", "专利运营、科技金融", 40, "是");
    private static final List<Object> WANG = List.of("wang", "王某", "某学院", CODE, "340200", "专利代理", "20", "否");

    @Autowired
    private ExpertImport pool;

    @Autowired
    private ExpertExport export;

    @Autowired
    private Experts experts;

    @Autowired
    private ExpertRelations relations;

    @Autowired
    private Given given;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void theOfficeActs() {
        given.programmeOf2022();
        given.acts("province", Role.PROVINCE_OFFICE);
    }

    @Test
    void newExpertsAndTheirRelationsAreTakenOver() {
        ExpertImport.Outcome outcome = take(List.of(LEE, WANG), List.of(List.of("lee", "顾问", "某公司", "", "2021年起")));

        assertThat(outcome).isEqualTo(new ExpertImport.Outcome(List.of(), 2, 0, 1, List.of("lee", "wang")));
        assertThat(experts.findAllByOrderByAccount())
                .extracting(Expert::account, Expert::region, Expert::fields, Expert::maxLoad, Expert::isActive)
                .containsExactly(
                        tuple("lee", "340100", List.of("专利运营", "科技金融"), 40, true),
                        tuple("wang", "340200", List.of("专利代理"), 20, false));
        assertThat(relations.findByExpertOrderById("lee"))
                .extracting(ExpertRelation::content)
                .containsExactly(new Relation(RelationKind.ADVISER, "某公司", "", "2021年起"));
    }

    @Test
    void whatIsExportedChangesNothingWhenItIsImported() {
        take(List.of(LEE, WANG), List.of(List.of("lee", "顾问", "某公司", CODE, ""), List.of("wang", "持股", "某厂", "", "5%")));
        List<Object> before = everything();

        byte[] exported = export.file();
        ExpertImport.Outcome outcome = pool.take(exported);
        entities.flush();

        assertThat(outcome).isEqualTo(new ExpertImport.Outcome(List.of(), 0, 0, 0, List.of("lee", "wang")));
        assertThat(everything()).isEqualTo(before);
        assertThat(SpreadsheetFile.read(export.file())).isEqualTo(SpreadsheetFile.read(exported));
    }

    @Test
    void theAccountTellsWhoIsChangedAndWhoIsNotInTheFileStays() {
        take(List.of(LEE, WANG), List.of(List.of("lee", "顾问", "某公司", "", "")));
        List<Object> moved = List.of("lee", "李某", "另一研究院", CODE, "芜湖市", "专利运营、科技金融", "40", "是");

        assertThat(take(List.of(moved), List.of()))
                .extracting(ExpertImport.Outcome::changed)
                .isEqualTo(1);

        assertThat(experts.of("lee").unitName()).isEqualTo("另一研究院");
        assertThat(experts.of("wang").unitName()).isEqualTo("某学院");
        assertThat(relations.findByExpertOrderById("lee")).hasSize(1);
    }

    @Test
    void everyWrongCellIsToldAndNothingIsImported() {
        List<List<Object>> rows = List.of(
                LEE,
                List.of("l-e", "", "某研究院", "12340000EXP000002X", "南京市", "、", "4.5", "在库"),
                List.of("lee", "李某", "某研究院", CODE, "合肥市", "专利运营", "40", "是"));

        assertThat(take(rows, List.of(List.of("nobody", "朋友", "", "123", ""))).faults())
                .containsExactly(
                        "第3行“账号”：应为2至32个英文字母或数字：l-e",
                        "第3行“姓名”：应为1至30字",
                        "第3行“统一社会信用代码”：应为18位，且校验位正确：12340000EXP000002X",
                        "第3行“地区”：应为我省设区市或省直管县（市）：南京市",
                        "第3行“专业领域”：应为1至10个领域，以顿号分隔，每个不超过20字",
                        "第3行“年度评审上限”：应为1至999的整数：4.5",
                        "第3行“是否在库”：应为“是”或“否”：在库",
                        "第4行“账号”：与第2行重复",
                        "“利益关系”表第2行“账号”：专家库和“专家”表中都没有：nobody",
                        "“利益关系”表第2行“关系”：应为兼职、顾问、持股、亲属、师生、近三年合作、其他利益关系之一：朋友",
                        "“利益关系”表第2行“单位名称”：应为1至100字",
                        "“利益关系”表第2行“统一社会信用代码”：应为18位，且校验位正确：123");
        assertThat(experts.findAllByOrderByAccount()).isEmpty();
    }

    @Test
    void aColumnOrASheetThatNobodyKnowsIsRefused() {
        List<String> heads = new ArrayList<>(ExpertSheet.EXPERTS.heads());
        heads.set(6, "手机");
        heads.set(7, "姓名");
        byte[] file = Spreadsheet.file(
                List.of(new Spreadsheet("专家", heads, List.of(LEE)), new Spreadsheet("备注", List.of("甲"), List.of())));

        assertThat(pool.take(file).faults())
                .containsExactlyInAnyOrder(
                        "“备注”：没有这一张表，请使用模板填写",
                        "缺少“年度评审上限”列，请使用模板填写",
                        "缺少“是否在库”列，请使用模板填写",
                        "第1行“手机”：没有这一列，请使用模板填写",
                        "第1行“姓名”：这一列重复",
                        "缺少“利益关系”表，请使用模板填写");
    }

    @Test
    void theColumnsMayStandInAnotherOrder() {
        List<String> heads = new ArrayList<>(ExpertSheet.EXPERTS.heads());
        List<Object> row = new ArrayList<>(LEE);
        heads.add(0, heads.remove(7));
        row.add(0, row.remove(7));
        byte[] file = Spreadsheet.file(List.of(
                new Spreadsheet("专家", heads, List.of(row)),
                new Spreadsheet("利益关系", ExpertSheet.RELATIONS.heads(), List.of())));

        assertThat(pool.take(file).faults()).isEmpty();
        assertThat(experts.of("lee").name()).isEqualTo("李某");
    }

    @Test
    void aFormulaAndACharacterThatCannotBePrintedAreToldOncePerCell() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            var sheet = workbook.newWorksheet("专家");
            for (int column = 0; column < LEE.size(); column++) {
                sheet.value(0, column, ExpertSheet.EXPERTS.heads().get(column));
                sheet.value(1, column, LEE.get(column).toString());
            }
            sheet.formula(1, 1, "HYPERLINK(\"http://evil\",\"李某\")");
            sheet.value(1, 2, "研究院\u202E");
            var ties = workbook.newWorksheet("利益关系");
            for (int column = 0; column < ExpertSheet.RELATIONS.heads().size(); column++) {
                ties.value(0, column, ExpertSheet.RELATIONS.heads().get(column));
            }
        }

        assertThat(pool.take(file.toByteArray()).faults())
                .containsExactly("第2行“姓名”：不接受公式和错误值，请改为文字或数字", "第2行“工作单位”：字符（U+202E）无法打印，请改用其他写法");
    }

    @Test
    void twoThousandExpertsAreQuick() {
        List<List<Object>> rows = IntStream.range(0, 2_000)
                .<List<Object>>mapToObj(n -> List.of("e" + n + "x", "李某", "某研究院", CODE, "合肥市", "专利运营", 40, "是"))
                .toList();
        Instant begun = Instant.now();

        assertThat(take(rows, List.of()).added()).isEqualTo(2_000);

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void nobodyButTheOfficeImportsAndNobodyButReadersExport() {
        byte[] template = export.template();
        for (Role role : List.of(Role.SUPERVISOR, Role.AUDITOR, Role.EXPERT, Role.CITY_BUREAU, Role.ADMINISTRATOR)) {
            given.acts("other", role);
            assertThatThrownBy(() -> pool.take(template)).hasMessage("您没有办理此事项的权限");
        }
        for (Role role : List.of(Role.DIRECTOR, Role.EXPERT, Role.FINANCE, Role.APPLICANT)) {
            given.acts("other", role);
            assertThatThrownBy(export::file).hasMessage("您没有办理此事项的权限");
        }
    }

    private ExpertImport.Outcome take(List<List<Object>> pool, List<List<Object>> ties) {
        ExpertImport.Outcome outcome = this.pool.take(Spreadsheet.file(List.of(
                new Spreadsheet("专家", ExpertSheet.EXPERTS.heads(), pool),
                new Spreadsheet("利益关系", ExpertSheet.RELATIONS.heads(), ties))));
        entities.flush();
        entities.clear();
        return outcome;
    }

    /** All rows of the pool, and the acts of change. */
    private List<Object> everything() {
        return jdbc.queryForList("""
                select e::text from expert e union all select r::text from expert_relation r
                union all select act || subject from act where act in ('登记专家', '变更专家', '登记专家利益关系') order by 1""", Object.class);
    }
}
