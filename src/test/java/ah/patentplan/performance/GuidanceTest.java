package ah.patentplan.performance;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 业务指导 – who guides, who reads, and what is noted. */
class GuidanceTest extends GuidedProject {

    @Autowired
    private Guidance guidance;

    @Autowired
    private GuidedProjects projects;

    @Autowired
    private GuidanceNotes notes;

    @Test
    void theCityNotesAVisitAndTheUnitIsTold() {
        asCity(HEFEI);

        guidance.note(number, GuidanceKind.VISIT, " 查看了设备 ", MID_TERM);

        assertThat(notes.findByNumberOrderById(number))
                .singleElement()
                .returns("查看了设备", GuidanceNote::text)
                .returns(MID_TERM, GuidanceNote::visitedOn)
                .returns("someone", GuidanceNote::writtenBy);
        assertThat(lettersToUnit()).containsExactly("guidanceNote");
    }

    @Test
    void aVisitHasItsDayAndAnAdviceHasNone() {
        asCity(HEFEI);

        refused(() -> guidance.note(number, GuidanceKind.VISIT, "走访", null), "请填写“走访日期”");
        refused(() -> guidance.note(number, GuidanceKind.VISIT, "走访", MID_TERM.plusDays(1)), "不能晚于今天");
        refused(() -> guidance.note(number, GuidanceKind.COMMENT, "意见", MID_TERM), "“走访日期”只用于走访");
        refused(() -> guidance.note(number, GuidanceKind.COMMENT, " ", null), "“指导内容”应为1至1000字");
        refused(() -> guidance.note(number, GuidanceKind.COMMENT, "长".repeat(1001), null), "“指导内容”应为1至1000字");
        assertThat(notes.findByNumberOrderById(number)).isEmpty();
    }

    @Test
    void nobodyElseGuides() {
        asCity("340200");
        refused(() -> guidance.note(number, GuidanceKind.COMMENT, "意见", null), "您无权查看");
        as(Role.PROVINCE_OFFICE.group());
        refused(() -> guidance.note(number, GuidanceKind.COMMENT, "意见", null), "不由您指导");
        asUnit();
        refused(() -> guidance.note(number, GuidanceKind.COMMENT, "意见", null), "不由您指导");
        asCityAndUnit();
        refused(() -> guidance.note(number, GuidanceKind.COMMENT, "意见", null), "不由您指导");
    }

    @Test
    void inTheFirstCategoryTheProvinceGuidesAndTheCitysBureauHasNoAccess() {
        inTheFirstCategory();
        asCity(HEFEI);
        refused(() -> guidance.note(number, GuidanceKind.COMMENT, "意见", null), "您无权查看");
        asCityAndUnit();
        assertThat(projects.isOwn(projects.read(number))).isTrue();
        refused(() -> guidance.note(number, GuidanceKind.COMMENT, "意见", null), "不由您指导");
        as(Role.PROVINCE_OFFICE.group());

        guidance.note(number, GuidanceKind.REQUEST, "请补充台账", null);

        assertThat(notes.findByNumberOrderById(number)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PROVINCE_OFFICE", "SUPERVISOR", "AUDITOR"})
    void theProvinceAndControlRead(Role role) {
        as(role.group());

        assertThat(projects.read(number).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"EXPERT", "DIRECTOR", "FINANCE", "ADMINISTRATOR"})
    void theOthersDoNotRead(Role role) {
        as(role.group());

        refused(() -> projects.read(number), "权");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INTENDED", "EVALUATED", "CLOSED"})
    void aProjectIsGuidedFromItsApprovalUntilItsEvaluation(String state) {
        readAnew();
        jdbc.update("update declaration set state = ?", state);
        asCity(HEFEI);

        refused(() -> guidance.note(number, GuidanceKind.COMMENT, "意见", null), "不在实施期");
    }
}
