package ah.patentplan.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** 金额 – yuan with two decimals, shown as the notice shows it. */
class MoneyTest {

    @Test
    void tenThousandYuanBecomeYuan() {
        assertThat(Money.ofWan(new BigDecimal("100")).yuan()).isEqualByComparingTo("1000000");
        assertThat(Money.ofWan(new BigDecimal("0.0001"))).isEqualTo(yuan("1.00"));
    }

    @Test
    void scaleMakesNoDifference() {
        assertThat(yuan("5")).isEqualTo(yuan("5.000")).hasSameHashCodeAs(yuan("5.00"));
    }

    @Test
    void halfAFenIsRoundedUp() {
        assertThat(yuan("0.005")).isEqualTo(yuan("0.01"));
        assertThat(yuan("333333.33").times(new BigDecimal("0.5"))).isEqualTo(yuan("166666.67"));
    }

    @Test
    void bothInstalmentsMakeTheWhole() {
        Money whole = yuan("333333.33");
        Money first = whole.times(new BigDecimal("0.60"));

        assertThat(first.plus(whole.minus(first))).isEqualTo(whole);
    }

    @Test
    void onlyMoreThanNothingIsPositive() {
        assertThat(yuan("0.01").isPositive()).isTrue();
        assertThat(Money.ZERO.isPositive()).isFalse();
        assertThat(yuan("-1").isPositive()).isFalse();
        assertThat(yuan("2")).isGreaterThan(yuan("1.99"));
    }

    @Test
    void anAmountIsShownInTenThousandYuanWithoutIdleZeros() {
        assertThat(yuan("600000")).hasToString("60万元");
        assertThat(yuan("1000000")).hasToString("100万元");
        assertThat(yuan("1234.56")).hasToString("0.123456万元");
        assertThat(Money.ZERO).hasToString("0万元");
    }

    private static Money yuan(String yuan) {
        return new Money(new BigDecimal(yuan));
    }
}
