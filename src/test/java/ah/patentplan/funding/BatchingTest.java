package ah.patentplan.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.document.Csv;
import ah.patentplan.document.SpreadsheetFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 批量付款 – which orders go to the bank, and who may bring them there. */
class BatchingTest extends BatchedPayment {

    @Test
    void anOrderInABatchIsInNoOther() {
        assertThat(mine()).isEmpty();
        String batch = batching.make(List.of(key));

        assertThat(mine()).isEqualTo("已列入批次 " + batch);
        assertThatThrownBy(() -> batching.make(List.of(key)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已列入付款批次 " + batch);
        checkAsAtCommit();
    }

    @Test
    void anOrderInABatchIsNeitherSentBackNorConfirmedBesideIt() {
        String batch = batching.make(List.of(key));

        assertThatThrownBy(() -> payments.reject(number, Instalment.FIRST, "有误"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("由付款结果办理");
        assertThatThrownBy(() -> payments.confirm(number, Instalment.FIRST, "V-1"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(batch);
    }

    @Test
    void theDatabaseTooKeepsAnOrderThatWaitsForTheBank() {
        batching.make(List.of(key));
        checkAsAtCommit();

        assertThatThrownBy(() -> jdbc.update("update payment_order set state = 'REJECTED' where key = ?", key))
                .hasMessageContaining("waits for the bank");
    }

    @Test
    void aBatchThatWasNotSentIsCancelledAndItsOrdersAreFreeAgain() {
        String batch = batching.make(List.of(key));
        batching.cancel(batch);
        readAnew();

        assertThat(mine()).isEmpty();
        batching.make(List.of(key));
        checkAsAtCommit();
        assertThatThrownBy(() -> batching.send(batch))
                .isInstanceOf(Refusal.class)
                .hasMessage("付款批次 " + batch + " 目前为“已作废”，不能办理此事项");
    }

    @Test
    void aBatchThatWasSentStands() {
        String batch = sent();

        assertThatThrownBy(() -> batching.cancel(batch))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("已发送");
        assertThatThrownBy(() -> batching.send(batch)).isInstanceOf(Refusal.class);
    }

    @Test
    void theFileLeavesTheHouseOnceTheBatchIsSent() {
        String batch = batching.make(List.of(key));
        assertThatThrownBy(() -> batching.file(batch, BatchFile::csv)).hasMessageContaining("待发送");
        batching.send(batch);
        readAnew();

        List<String> row =
                List.of(key, PAYEE.name(), PAYEE.bank(), PAYEE.accountNumber(), "360000.00", number + "首期资金");
        assertThat(Csv.read(batching.file(batch, BatchFile::csv)))
                .last()
                .satisfies(line -> assertThat(line.cells())
                        .extracting(SpreadsheetFile.Value::text)
                        .isEqualTo(row));
        assertThat(SpreadsheetFile.read(batching.file(batch, BatchFile::workbook))
                        .get("批量付款"))
                .last()
                .satisfies(line -> assertThat(line.cells())
                        .extracting(SpreadsheetFile.Value::text)
                        .contains(key, PAYEE.accountNumber(), "360000"));
    }

    @Test
    void nobodyBringsToTheBankWhatTheSamePersonRequested() {
        as("zhang", Role.FINANCE);
        assertThat(mine()).isEqualTo("由您申请");
        assertThatThrownBy(() -> batching.make(List.of(key)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("由您申请");
        as("caiwu", Role.FINANCE);
        String batch = batching.make(List.of(key));
        as("zhang", Role.FINANCE);
        assertThatThrownBy(() -> batching.send(batch))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("由您申请");
    }

    @Test
    void theDatabaseTooKnowsWhoRequestedWhatABatchHolds() {
        sent();
        checkAsAtCommit();

        assertThatThrownBy(() -> jdbc.update("update payment_batch set sent_by = 'zhang'"))
                .hasMessageContaining("requested one of its orders");
    }

    @Test
    void nobodyButFinanceMakesSendsOrImports() {
        String batch = sent();
        for (Role role : List.of(Role.PROVINCE_OFFICE, Role.DIRECTOR, Role.SUPERVISOR, Role.AUDITOR)) {
            as("other", role);
            assertThat(batching.of(batch).lines()).hasSize(1);
            assertThatThrownBy(() -> batching.make(List.of(key))).hasMessage("您没有办理此事项的权限");
            assertThatThrownBy(() -> results.read(batch, new byte[0])).hasMessage("您没有办理此事项的权限");
            assertThatThrownBy(() -> batching.file(batch, BatchFile::csv)).hasMessage("您没有办理此事项的权限");
        }
        for (Role role : List.of(Role.CITY_BUREAU, Role.APPLICANT, Role.EXPERT, Role.ADMINISTRATOR)) {
            as("other", role);
            assertThatThrownBy(() -> batching.of(batch)).hasMessage("您没有办理此事项的权限");
            assertThatThrownBy(batching::candidates).hasMessage("您没有办理此事项的权限");
        }
    }

    @Test
    void aFiscalTransferIsConfirmedByItself() {
        payments.reject(number, Instalment.FIRST, "改为财政转移支付");
        as("zhang");
        payments.request(number, Instalment.FIRST, new Payee("合肥市财政局", "", Channel.FISCAL_TRANSFER, "", ""), "任务书约定");
        as("caiwu", Role.FINANCE);

        assertThat(mine()).isEqualTo("财政转移支付，请逐笔确认");
        assertThatThrownBy(() -> batching.make(List.of(number + "-F1-2")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("请逐笔确认");
    }

    @Test
    void aBatchWithAProjectThatEndedIsNotSent() {
        String batch = batching.make(List.of(key));
        ends();

        assertThatThrownBy(() -> batching.send(batch))
                .isInstanceOf(Refusal.class)
                .hasMessage("申报 " + number + " 目前为“已取消立项资格”，不能付款");
    }

    private String mine() {
        return batching.candidates().stream()
                .filter(candidate -> candidate.order().declaration().equals(number))
                .findFirst()
                .orElseThrow()
                .obstacle();
    }
}
