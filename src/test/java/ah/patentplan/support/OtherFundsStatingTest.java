package ah.patentplan.support;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.declaration.Declarations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 其他财政资金 – asked for before the contract and with each report; the latest word holds, the earlier ones stay. */
class OtherFundsStatingTest extends SupportedProject {

    private static final OtherFunds.Line CITY = new OtherFunds.Line("合肥市科技局", new BigDecimal("300000"), "2023年");

    @Autowired
    private OtherFundsStating stating;

    @Autowired
    private Declarations declarations;

    @Test
    void beforeTheContractNothingIsSaidAndTheProvinceIsWarned() {
        clock.moveTo(MID_TERM.minusDays(1));

        assertThat(due()).isTrue();
        assertThat(stating.summary(number)).isEqualTo("注意：申报单位尚未作“签订任务书前”说明。");
    }

    @Test
    void otherMoneyIsStatedWithItsDocument() {
        clock.moveTo(MID_TERM.minusDays(1));
        asUnit();
        refused(() -> stating.state(number, List.of(CITY), null), "请上传“证明文件”");

        stating.state(number, List.of(CITY), scan("批文.pdf"));

        assertThat(due()).isFalse();
        assertThat(stating.summary(number)).isEqualTo("签订任务书前说明：合肥市科技局 300,000.00元（2023年）");
    }

    @Test
    void withMidTermAndEvaluationItIsAskedAgain() {
        clock.moveTo(MID_TERM.minusDays(1));
        asUnit();
        stating.state(number, List.of(), null);
        assertThat(stating.summary(number)).isEqualTo("签订任务书前说明：没有其他财政资金");

        clock.moveTo(MID_TERM);
        assertThat(due()).isTrue();
        assertThat(stating.summary(number)).isEqualTo("注意：申报单位尚未作“中期报告”说明。签订任务书前说明：没有其他财政资金");
        stating.withReport(number, true);
        assertThat(due()).isFalse();

        clock.moveTo(LocalDate.of(2024, 1, 1));
        assertThat(due()).isFalse();
        clock.moveTo(LocalDate.of(2024, 1, 2));
        assertThat(due()).isTrue();
        assertThat(stating.of(number))
                .extracting(OtherFunds::occasion)
                .containsExactly(Occasion.CONTRACT, Occasion.MID_TERM);
    }

    @Test
    void aReportThatClaimsAStatementNeedsOneOfItsTime() {
        clock.moveTo(MID_TERM.minusDays(1));
        asUnit();
        stating.state(number, List.of(CITY), scan("批文.pdf"));
        clock.moveTo(MID_TERM);

        refused(() -> stating.withReport(number, false), "请先在“资金和条件保障”页面逐项说明");
        stating.state(number, List.of(CITY), scan("批文.pdf"));
        stating.withReport(number, false);

        assertThat(stating.of(number)).hasSize(2);
    }

    @Test
    void aLineIsCompleteOrRefusedByItsField() {
        asUnit();
        refused(() -> states(new OtherFunds.Line(" ", BigDecimal.ONE, "2023年")), "“资金来源”应为1至200字");
        refused(() -> states(new OtherFunds.Line("市财政局", BigDecimal.ZERO, "2023年")), "“金额”应大于0");
        refused(() -> states(new OtherFunds.Line("市财政局", BigDecimal.ONE, "")), "“期间”应为1至60字");
    }

    @Test
    void onlyTheUnitStatesAndOthersDoNotRead() {
        asCity(HEFEI);
        refused(() -> stating.state(number, List.of(), null), "只由申报单位办理");
        assertThat(stating.of(number)).isEmpty();
        asCity("340200");
        refused(() -> stating.of(number), "您无权查看");
        as("expert");
        refused(() -> stating.of(number), "您无权查看");
    }

    private void states(OtherFunds.Line line) {
        stating.state(number, List.of(line), scan("批文.pdf"));
    }

    private boolean due() {
        return stating.isDue(declarations.of(number));
    }
}
