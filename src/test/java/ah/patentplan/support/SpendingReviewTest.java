package ah.patentplan.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 支出抽查 – the city looks, the unit answers, and who does neither cannot. */
class SpendingReviewTest extends SupportedProject {

    @Autowired
    private SpendingReview review;

    @Test
    void aQuestionIsWrittenToTheUnitAndAnsweredOnce() {
        spends("设备", "1000", "记-1");
        check(SpendingFinding.QUESTIONED, "发票抬头不符");
        assertThat(lettersToUnit()).containsExactly("spendingQuestioned");
        Long question = review.of(number).get(0).id();
        asUnit();

        review.answer(number, question, "已换开发票");

        assertThat(review.of(number)).singleElement().satisfies(check -> {
            assertThat(check.isOpen()).isFalse();
            assertThat(check.answer()).isEqualTo("已换开发票");
        });
        refused(() -> review.answer(number, question, "再答"), "没有待答复的疑问");
        check(SpendingFinding.SOUND, "");
        assertThat(review.of(number)).hasSize(2);
    }

    @Test
    void aQuestionNeedsItsRemarkAndSoundnessDoesNot() {
        spends("设备", "1000", "记-1");

        refused(() -> check(SpendingFinding.QUESTIONED, " "), "“抽查意见”应为1至500字");
        check(SpendingFinding.SOUND, " ");
        assertThat(lettersToUnit()).isEmpty();
        Long sound = review.of(number).get(0).id();
        asUnit();
        refused(() -> review.answer(number, sound, "谢谢"), "没有待答复的疑问");
    }

    @Test
    void whatWasReplacedIsNotChecked() {
        spends("设备", "1000", "记-1");
        Long first = lastEntry();
        asUnit();
        book.correct(number, first, voucher("设备", "900", "记-1"), null, "多记");
        asCity(HEFEI);

        refused(() -> review.check(number, first, SpendingFinding.SOUND, ""), "已被更正或作废");
    }

    @Test
    void onlyWhoGuidesChecks() {
        spends("设备", "1000", "记-1");
        Long entry = lastEntry();

        refused(() -> review.check(number, entry, SpendingFinding.SOUND, ""), "不由您指导");
        asCity("340200");
        refused(() -> review.check(number, entry, SpendingFinding.SOUND, ""), "您无权查看");
        refused(() -> review.of(number), "您无权查看");
        as("provinceOffice");
        refused(() -> review.check(number, entry, SpendingFinding.SOUND, ""), "不由您指导");
    }

    private void check(SpendingFinding finding, String remark) {
        asCity(HEFEI);
        review.check(number, lastEntry(), finding, remark);
    }
}
