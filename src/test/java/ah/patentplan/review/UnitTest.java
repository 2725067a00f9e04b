package ah.patentplan.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 单位 – the same unit is told however it is spelt. */
class UnitTest {

    @ParameterizedTest
    @CsvSource({
        "安徽大学（合肥）, 安徽大学(合肥), true",
        "安徽大学（合肥）, 安徽大学〔合肥〕, true",
        "安徽大学（合肥）, '安徽大学 （ 合肥 ）', true",
        "安徽ＡＢＣ公司, 安徽abc公司, true",
        "安徽·大学, 安徽大学, true",
        "安徽　大学, 安徽大学, true",
        "安徽大学, 安徽大学附属医院, false",
        "安徽大学１, 安徽大学2, false"
    })
    void aNameIsTheSameWithOtherBracketsSpacesAndWidths(String one, String other, boolean same) {
        assertThat(new Unit(one, "").is(new Unit(other, ""))).isEqualTo(same);
    }

    @Test
    void aCreditCodeTellsAUnitThatHasAnotherNameNow() {
        Unit before = new Unit("旧名", "12340000DEM0000013");
        assertThat(before.is(new Unit("新名", " 12340000dem0000013 "))).isTrue();
        assertThat(before.is(new Unit("新名", "12340200DEM000002G"))).isFalse();
    }

    @Test
    void unitsWithoutNameOrCodeAreNotTheSameForThat() {
        assertThat(new Unit("甲", "").is(new Unit("乙", ""))).isFalse();
        assertThat(new Unit("", "").is(new Unit("", null))).isFalse();
        assertThat(new Unit("（）", "").is(new Unit("—", ""))).isFalse();
    }
}
