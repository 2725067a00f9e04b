package ah.patentplan.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.access.Refusal;
import ah.patentplan.notification.Letter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 提出异议 – who may object, until when and how often. */
class ObjectionFilingTest extends PublicProject {

    @Test
    void inTheLastSecondOfTheLastDayAnObjectionIsTaken() {
        clock.moveTo(LAST_SECOND);
        assertThat(filed().number()).isEqualTo(number + "-Y01");
        assertThat(objections.open(number)).hasSize(1);
    }

    @Test
    void aSecondLaterItIsRefusedAsLate() {
        clock.moveTo(LAST_SECOND.plusSeconds(1));
        assertThatThrownBy(this::filed)
                .isInstanceOf(Refusal.class)
                .hasMessage("编号 2022-UO-0001 的项目公示期为 2022-09-29 至 2022-10-11（含当日），逾期提出的异议不予受理");
        assertThat(letters.findByNumberOrderById(number))
                .extracting(Letter::kind)
                .doesNotContain("objectionReceived");
    }

    @Test
    void whatCameInOnTheLastDayCountsAlsoWhereItIsKeptAMomentLater() {
        clock.moveTo(LAST_SECOND.plusSeconds(20));
        assertThat(filing.file(number, new Objection.Filing(PERSON, "专利权属有争议", LAST_SECOND), List.of())
                        .number())
                .isEqualTo(number + "-Y01");
    }

    @Test
    void whatIsNotPublicCannotBeObjectedTo() {
        String other = given.reviewed(2, "80.00");
        assertThatThrownBy(() -> filing.publicAt(other, clock.instant()))
                .isInstanceOf(Refusal.class)
                .hasMessage("编号 2022-UO-0002 的项目没有在公示");
    }

    @ParameterizedTest
    @CsvSource({
        "／／11010519491231002X／0551-63356984／, 请填写“姓名”",
        "吴异议／／／0551-63356984／, 请填写“身份证号或统一社会信用代码”",
        "吴异议／／110105194912310021／0551-63356984／, “身份证号或统一社会信用代码”不正确",
        "吴异议／／12340000DEM0000013／0551-63356984／, 请填写“单位”",
        "吴异议／／11010519491231002X／电话／, “联系电话”不正确",
        "吴异议／／11010519491231002X／0551-63356984／wu@example, “电子邮箱”格式不正确"
    })
    void whoObjectsSaysWhoItIs(String entries, String message) {
        String[] entry = entries.split("／", -1);
        Objector objector = new Objector(entry[0], entry[1], entry[2], entry[3], entry[4]);
        assertThatThrownBy(() -> filed(objector)).isInstanceOf(Refusal.class).hasMessageStartingWith(message);
        assertThat(objections.findByDeclarationOrderByNumber(number)).isEmpty();
    }

    @Test
    void aUnitObjectsUnderItsCreditCode() {
        filed(new Objector("郑经办", "江淮示范大学", "12340000DEM0000013", "13800000009", ""));
        assertThat(objections.of(number + "-Y01").objector().unit()).isEqualTo("江淮示范大学");
    }

    @Test
    void theDatabaseKeepsNoNameThatCanBeRead() {
        filed();
        entities.flush();
        assertThat(jdbc.queryForObject("select objector::text from objection", String.class))
                .contains("sealed")
                .doesNotContain("吴异议", "11010519491231002X", "63356984", "wu@example.cn");
        entities.clear();
        assertThat(objections.of(number + "-Y01").objector()).isEqualTo(PERSON);
    }

    @Test
    void itIsToBeAnsweredWithinFifteenWorkingDays() {
        filed();
        // 30 September, the make-up days 8 and 9 October, then 10 to 14, 17 to 21, 24 and 25
        assertThat(objections.of(number + "-Y01").dueOn()).isEqualTo(LocalDate.of(2022, 10, 25));
    }

    @Test
    void theTwentyFirstAttemptOfADayIsRefusedAndTheNextDayOneIsTaken() {
        for (int attempt = 1; attempt <= 20; attempt++) {
            admitted();
        }
        assertThatThrownBy(this::admitted).isInstanceOf(Refusal.class).hasMessageContaining("提交次数过多");
        clock.moveTo(clock.instant().plusSeconds(24 * 60 * 60));
        admitted();
    }

    private void admitted() {
        filing.admit(number, new Objection.Filing(PERSON, "专利权属有争议", clock.instant()));
    }
}
