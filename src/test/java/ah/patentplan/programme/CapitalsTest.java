package ah.patentplan.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 大写金额 – every place where 零, 整, 角 or 分 begins or ends. */
class CapitalsTest {

    @ParameterizedTest
    @CsvSource({
        "0.00, 零元整",
        "0.01, 壹分",
        "0.09, 玖分",
        "0.10, 壹角整",
        "0.11, 壹角壹分",
        "0.99, 玖角玖分",
        "1.00, 壹元整",
        "1.01, 壹元零壹分",
        "1.10, 壹元壹角整",
        "9.99, 玖元玖角玖分",
        "10.00, 壹拾元整",
        "10.05, 壹拾元零伍分",
        "11.00, 壹拾壹元整",
        "20.50, 贰拾元伍角整",
        "100.00, 壹佰元整",
        "101.00, 壹佰零壹元整",
        "110.00, 壹佰壹拾元整",
        "1000.00, 壹仟元整",
        "1001.00, 壹仟零壹元整",
        "1010.00, 壹仟零壹拾元整",
        "1409.50, 壹仟肆佰零玖元伍角整",
        "6007.14, 陆仟零柒元壹角肆分",
        "9999.99, 玖仟玖佰玖拾玖元玖角玖分",
        "10000.00, 壹万元整",
        "10001.00, 壹万零壹元整",
        "10010.00, 壹万零壹拾元整",
        "10500.00, 壹万零伍佰元整",
        "11000.00, 壹万壹仟元整",
        "16409.02, 壹万陆仟肆佰零玖元零贰分",
        "100000.00, 壹拾万元整",
        "107000.53, 壹拾万柒仟元伍角叁分",
        "360000.00, 叁拾陆万元整",
        "1000000.00, 壹佰万元整",
        "1000001.00, 壹佰万零壹元整",
        "10000000.00, 壹仟万元整",
        "10203040.56, 壹仟零贰拾万叁仟零肆拾元伍角陆分",
        "99999999.99, 玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
        "100000000.00, 壹亿元整",
        "100000005.00, 壹亿零伍元整",
        "100005000.00, 壹亿零伍仟元整",
        "100050000.00, 壹亿零伍万元整",
        "110000000.00, 壹亿壹仟万元整",
        "1000000000000.00, 壹万亿元整",
        "-36.00, 负叁拾陆元整"
    })
    void anAmountIsWrittenAsOnAVoucher(BigDecimal yuan, String capitals) {
        assertThat(new Money(yuan).capitals()).isEqualTo(capitals);
    }

    @Test
    void figuresAreGroupedAndHaveTwoDecimals() {
        assertThat(new Money(new BigDecimal("0.01")).figures()).isEqualTo("0.01元");
        assertThat(new Money(new BigDecimal("99999999.99")).figures()).isEqualTo("99,999,999.99元");
    }
}
