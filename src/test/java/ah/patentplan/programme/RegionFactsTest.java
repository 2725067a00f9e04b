package ah.patentplan.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Act;
import ah.patentplan.audit.Acts;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** 地区资料 – facts stand for a year and are never guessed. */
@FeatureTest
@Import(RegionRegister.class)
class RegionFactsTest {

    @Autowired
    private RegionFacts facts;

    @Autowired
    private RegionRegister register;

    @Autowired
    private Regions regions;

    @Autowired
    private Acts acts;

    @Autowired
    private Given given;

    @BeforeEach
    void theProgrammeOf2022() {
        given.programmeOf2022();
    }

    @Test
    void everyRegionHasItsFactsOf2022() {
        assertThat(facts.findAllByOrderByYearDescRegionAsc())
                .extracting(RegionFact::region)
                .containsExactlyElementsOf(regions.findAllByOrderByCode().stream()
                        .map(Region::code)
                        .toList());
        assertThat(facts.isNationalKeyCity(2022, "340100")).isTrue();
        assertThat(facts.isNationallyFunded(2022, "340200")).isFalse();
    }

    @Test
    void aYearWithoutFactsIsRefusedNotGuessed() {
        refused(() -> facts.isNationalKeyCity(2023, "340100"), "没有登记地区 340100 的2023年度资料");
    }

    @Test
    void aChangeIsOnRecordWithWhatWasAndWhy() {
        given.acts("admin", Role.ADMINISTRATOR);

        register.change(2022, "340200", true, false, "按国家公布名单核实");

        assertThat(facts.isNationalKeyCity(2022, "340200")).isTrue();
        assertThat(acts.of("2022 芜湖市"))
                .singleElement()
                .returns("admin", Act::actor)
                .returns("原：国家重点城市：否，已获国家资金支持：否；现：国家重点城市：是，已获国家资金支持：否；理由：按国家公布名单核实", Act::detail);
    }

    @Test
    void aChangeWithoutReasonOrEffectOrByAnybodyElseIsRefused() {
        given.acts("admin", Role.ADMINISTRATOR);
        refused(() -> register.change(2022, "340200", true, false, " "), "请填写变更理由");
        refused(() -> register.change(2022, "340200", false, false, "核实"), "芜湖市的2022年度资料没有变化");
        given.acts("province", Role.PROVINCE_OFFICE);
        refused(() -> register.change(2022, "340200", true, false, "核实"), "没有办理此事项的权限");

        assertThat(facts.isNationalKeyCity(2022, "340200")).isFalse();
    }

    private static void refused(ThrowingCallable act, String message) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining(message);
    }
}
