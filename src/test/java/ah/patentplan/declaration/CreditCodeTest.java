package ah.patentplan.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** 统一社会信用代码 – codes that real units publish, and how one differs from a typing error. */
class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"12100000400000624D", "12100000400002259P", "9144030071526726XG", "91330100799655058B"})
    void aPublishedCodeIsValid(String code) {
        assertThat(CreditCode.isValid(code)).isTrue();
    }

    @Test
    void everySingleWrongSignIsFound() {
        String code = "12100000400000624D";
        for (int place = 0; place < code.length(); place++) {
            char other = code.charAt(place) == '7' ? '8' : '7';
            assertThat(CreditCode.isValid(code.substring(0, place) + other + code.substring(place + 1)))
                    .as("sign %d", place)
                    .isFalse();
        }
    }

    @Test
    void twoNeighboursExchangedAreFound() {
        assertThat(CreditCode.isValid("12100000400006024D")).isFalse();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {"12100000400000624", "12100000400000624DD", "12100000400000624d", "1210000040000062ID", "　"})
    void whatHasNotEighteenOfTheSignsIsNoCode(String code) {
        assertThat(CreditCode.isValid(code)).isFalse();
    }
}
