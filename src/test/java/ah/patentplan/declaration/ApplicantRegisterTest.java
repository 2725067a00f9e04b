package ah.patentplan.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Act;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.ApplicantRegister.Entry;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** 申报单位登记 – who registers units, what fits together, and what stays on record. */
@FeatureTest
@Import(ApplicantRegister.class)
@RecordApplicationEvents
class ApplicantRegisterTest {

    private static final String CODE = "91340200DEM000051D";
    private static final Entry ENTERPRISE = new Entry("芜湖示范企业", ApplicantKind.ENTERPRISE, "340200", null);

    @Autowired
    private ApplicantRegister register;

    @Autowired
    private Applicants applicants;

    @Autowired
    private Acts acts;

    @Autowired
    private Given given;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void anAdministrator() {
        given.programmeOf2022();
        given.acts("admin", Role.ADMINISTRATOR);
    }

    @Test
    void aRegisteredUnitMayDeclareAndItsGroupIsAskedFor() {
        register.register(CODE, ENTERPRISE);

        assertThat(applicants.of(CODE))
                .returns("芜湖示范企业", Applicant::name)
                .returns(ApplicantKind.ENTERPRISE, Applicant::kind)
                .returns("340200", Applicant::region);
        assertThat(events.stream(ApplicantRegister.Registered.class))
                .containsExactly(new ApplicantRegister.Registered(CODE, "芜湖示范企业"));
        assertThat(acts.of(CODE)).extracting(Act::detail).containsExactly("芜湖示范企业，企业，芜湖市");
    }

    @Test
    void aChangeIsOnRecordWithWhatWasAndWhy() {
        register.register(CODE, ENTERPRISE);

        register.change(CODE, new Entry("芜湖示范园区", ApplicantKind.PARK, "340100", ParkType.NEW_AREA), "更名 ");

        assertThat(acts.of(CODE))
                .last()
                .returns("admin", Act::actor)
                .satisfies(act -> assertThat(act.detail()).isEqualTo("原：芜湖示范企业，企业，芜湖市；现：芜湖示范园区，园区管委会，合肥市，国家级新区；理由：更名"));
    }

    @Test
    void aWrongOrKnownCodeIsRefused() {
        register.register(CODE, ENTERPRISE);

        refused(() -> register.register("91340200DEM0000510", ENTERPRISE), "校验位不正确");
        refused(() -> register.register(CODE, ENTERPRISE), "已登记");
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        refused(() -> register(" ", ApplicantKind.ENTERPRISE, "340200", null), "“单位名称”应为1至100字");
        refused(() -> register("单位", null, "340200", null), "请选择“单位类型”");
        refused(() -> register("单位", ApplicantKind.ENTERPRISE, "310000", null), "“地区”应为我省设区市或省直管县（市）");
        refused(() -> register("单位", ApplicantKind.ENTERPRISE, "340200", ParkType.NEW_AREA), "“园区类型”只用于园区管委会");
        refused(() -> register("芜湖市政府", ApplicantKind.CITY_GOVERNMENT, "340200", null), "应为“芜湖市人民政府”");
        assertThat(applicants.findByCreditCode(CODE)).isEmpty();
    }

    @Test
    void aChangeNeedsAReason() {
        register.register(CODE, ENTERPRISE);

        refused(() -> register.change(CODE, ENTERPRISE, " "), "请填写变更理由");
    }

    @Test
    void nobodyButTheAdministratorRegisters() {
        given.acts("province", Role.PROVINCE_OFFICE);

        refused(() -> register.register(CODE, ENTERPRISE), "没有办理此事项的权限");
        refused(() -> register.change(CODE, ENTERPRISE, "更名"), "没有办理此事项的权限");
    }

    private void register(String name, ApplicantKind kind, String region, ParkType parkType) {
        register.register(CODE, new Entry(name, kind, region, parkType));
    }

    private static void refused(ThrowingCallable act, String message) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining(message);
    }
}
