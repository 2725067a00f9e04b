package ah.patentplan.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.access.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 地区资料 – facts stand for a year and are never guessed. */
@FeatureTest
class RegionFactsTest {

    @Autowired
    private RegionFacts facts;

    @Autowired
    private Regions regions;

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
        assertThatThrownBy(() -> facts.isNationalKeyCity(2023, "340100"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有登记地区 340100 的2023年度资料");
    }
}
