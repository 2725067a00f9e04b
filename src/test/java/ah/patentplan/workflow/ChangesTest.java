package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 补正对照 – only what changed, with the printed labels, and nothing personal. */
class ChangesTest {

    private Form form;

    @BeforeEach
    void theFormOfTheSecondCategory() throws IOException {
        form = Form.parse(Files.readString(Path.of("forms/fillInDeclaration-universityOperation.form")));
    }

    @Test
    void aFigureStandsBeforeAndAfterWithItsPrintedLabelAndSection() {
        assertThat(forEngine(Map.of("smeTransferRatio", 20), Map.of("smeTransferRatio", 21.50)))
                .containsExactly(new Change("二、申报内容", "截至{{year}}年6月，向中小微企业转让许可专利占有效专利比例", "20%", "21.5%"));
    }

    @Test
    void aChoiceIsShownAsPrinted() {
        assertThat(forEngine(Map.of("unitType", "university"), Map.of("unitType", "researchInstitute")))
                .containsExactly(new Change("一、申报单位基本信息", "项目申报单位／单位类型", "高校", "科研院所"));
    }

    @Test
    void whatIsTheSameIsNotListed() {
        assertThat(forPages(Map.of("smeTransferRatio", 20), Map.of("smeTransferRatio", 20.0)))
                .isEmpty();
    }

    @Test
    void aTargetIsTakenFromItsPlace() {
        assertThat(forPages(
                        Map.of("targets", Map.of("openLicenceDeals", 20)),
                        Map.of("targets", Map.of("openLicenceDeals", 25))))
                .singleElement()
                .returns("20件", Change::before)
                .returns("25件", Change::after);
    }

    @Test
    void aTableIsComparedLineByLine() {
        assertThat(forPages(
                        Map.of("budget", List.of(Map.of("budgetItem", "运营平台建设", "budgetAmount", 60))),
                        Map.of("budget", List.of(Map.of("budgetItem", "运营平台建设", "budgetAmount", 61), Map.of()))))
                .singleElement()
                .returns("运营平台建设，60", Change::before)
                .returns("运营平台建设，61", Change::after);
    }

    @Test
    void theEngineIsNotToldTextsOrPersons() {
        assertThat(forEngine(Map.of("transferCases", "旧案例"), Map.of("transferCases", "新案例，联系张某")))
                .singleElement()
                .returns("已修改", Change::before)
                .returns("已修改", Change::after);
        assertThat(forEngine(Map.of("leaderMobile", "13800000001"), Map.of("leaderMobile", "13800000002")))
                .singleElement()
                .returns("已修改", Change::after);
        assertThat(forEngine(
                        Map.of("budget", List.of(Map.of("budgetItem", "甲"))),
                        Map.of("budget", List.of(Map.of("budgetItem", "乙")))))
                .singleElement()
                .returns("已修改", Change::after);
    }

    @Test
    void aPageShowsTextsButNoPersons() {
        assertThat(forPages(Map.of("transferCases", "旧案例"), Map.of("transferCases", "新案例")))
                .singleElement()
                .returns("旧案例", Change::before)
                .returns("新案例", Change::after);
        for (String key : List.of("leaderName", "leaderIdNumber", "contactEmail", "legalRepresentative", "phone")) {
            assertThat(forPages(Map.of(key, "旧"), Map.of(key, "新")))
                    .as(key)
                    .singleElement()
                    .returns("已修改", Change::before)
                    .returns("已修改", Change::after);
        }
    }

    private List<Change> forEngine(Map<String, Object> before, Map<String, Object> after) {
        return Changes.forEngine(form, UnaryOperator.identity()).between(before, after);
    }

    private List<Change> forPages(Map<String, Object> before, Map<String, Object> after) {
        return Changes.forPages(form, UnaryOperator.identity()).between(before, after);
    }
}
