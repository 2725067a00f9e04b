package ah.patentplan.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.document.Csv;
import ah.patentplan.document.Spreadsheet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 付款结果 – what the bank's file may say, and what each of its rows does. */
class BankResultsTest extends BatchedPayment {

    private static final List<String> HEADS = List.of("付款标识", "金额（元）", "结果", "凭证号", "失败原因");

    @Test
    void theRequesterDoesNotImportTheResultEither() {
        String batch = sent();

        as("zhang", Role.FINANCE);
        assertThatThrownBy(() -> results.enter(batch, paid("V-1")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("不能由您导入付款结果");
    }

    @Test
    void anAnswerAfterTheEndIsNotBookedAndSaysWhatToDo() {
        String batch = sent();
        ends();

        assertThatThrownBy(() -> results.enter(batch, paid("V-1")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已取消立项资格")
                .hasMessageContaining("请立即联系银行退回");
        assertThat(batching.of(batch).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.state()).isEqualTo(PaymentLine.State.WAITING));
    }

    @Test
    void aPaymentThatFailedIsRequestedAnewUnderAnotherKey() {
        String batch = sent();
        BankAnswer failed = new BankAnswer(2, key, false, "", "户名不符");

        assertThat(results.enter(batch, failed)).isEqualTo(number);
        payments.reject(number, Instalment.FIRST, "银行付款失败：户名不符");
        request(Instalment.FIRST, "zhang");
        as("caiwu", Role.FINANCE);
        checkAsAtCommit();

        assertThat(results.enter(batch, failed)).as("the same again").isEmpty();
        assertThat(batching.make(List.of(number + "-F1-2"))).isNotEqualTo(batch);
        assertThat(faults(batch, List.of(key, "360000.00", "成功", "V-1", "")))
                .containsExactly("第2行“结果”：此前已登记为“付款失败，户名不符”，与文件不符");
    }

    @Test
    void whatTheBankAnsweredStandsInTheDatabase() {
        String batch = sent();
        results.enter(batch, paid("V-1"));
        payments.confirm(number, Instalment.FIRST, "V-1");
        checkAsAtCommit();

        assertThatThrownBy(() -> jdbc.update("update payment_line set voucher = 'V-2' where key = ?", key))
                .hasMessageContaining("has its answer");
    }

    @Test
    void everyWrongRowIsToldWithItsColumn() {
        String batch = sent();

        assertThat(faults(
                        batch,
                        List.of("2022-UO-9999-F1-1", "1", "成功", "V-1", ""),
                        List.of(key, "360000.01", "失败", "V-1", ""),
                        List.of(key, "叁拾陆万", "已付", "", ""),
                        List.of("", "", "", "", "有误")))
                .containsExactly(
                        "第2行“付款标识”：本批次没有这一付款标识：2022-UO-9999-F1-1",
                        "第3行“付款标识”：与第4行重复",
                        "第3行“金额（元）”：应为360000.00，文件中为360000.01",
                        "第3行“失败原因”：付款失败的，应填写1至200字",
                        "第3行“凭证号”：付款失败的，不应有凭证号",
                        "第4行“付款标识”：与第3行重复",
                        "第4行“金额（元）”：应为360000.00，文件中为叁拾陆万",
                        "第4行“结果”：应为“成功”或“失败”：已付",
                        "第5行“付款标识”：本批次没有这一付款标识：");
        assertThat(faults(batch, List.of(key, "360,000.00", "成功", "", ""))).containsExactly("第2行“凭证号”：付款成功的，应填写1至50字");
        assertThat(faults(batch, List.of(key, "360000", "成功", "V-1", ""))).isEmpty();
    }

    @Test
    void theTemplateIsReadAgainOnceItIsFilledIn() {
        String batch = sent();

        assertThat(results.read(batch, batching.file(batch, BatchFile::template))
                        .sentences())
                .containsExactly("第2行“结果”：应为“成功”或“失败”：");
    }

    @Test
    void aFileWithoutItsColumnsIsRefused() {
        String batch = sent();

        assertThatThrownBy(() -> results.read(batch, Csv.file(List.of("付款标识", "结果"), List.of(List.of(key, "成功")))))
                .isInstanceOf(Refusal.class)
                .hasMessage("缺少“金额（元）”列，请使用模板填写");
        assertThatThrownBy(() -> results.read(batch, Csv.file(HEADS, List.of())))
                .hasMessage("文件中没有付款结果，请使用模板填写");
        assertThatThrownBy(() -> results.read(
                        batch,
                        Spreadsheet.file(List.of(
                                new Spreadsheet("甲", HEADS, List.of()), new Spreadsheet("乙", HEADS, List.of())))))
                .hasMessage("文件应只有一张表，现有2张，请使用模板填写");
    }

    @Test
    void whatStandsInTheWayIsShownAtTheLine() {
        String batch = sent();
        BankResults.Reading reading = results.read(batch, Csv.file(HEADS, List.of(List.of(key, "1", "成功", "V-1", ""))));

        results.conclude(batch, reading, "有误1处");
        readAnew();

        assertThat(batching.of(batch).lines())
                .extracting(PaymentLine::state, PaymentLine::problem)
                .containsExactly(tuple(PaymentLine.State.WAITING, "第2行“金额（元）”：应为360000.00，文件中为1"));
    }

    @SafeVarargs
    private List<String> faults(String batch, List<Object>... rows) {
        return results.read(batch, Csv.file(HEADS, List.of(rows))).sentences();
    }
}
