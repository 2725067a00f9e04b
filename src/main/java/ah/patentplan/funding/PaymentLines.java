package ah.patentplan.funding;

import ah.patentplan.access.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** 批次明细库. */
interface PaymentLines extends Repository<PaymentLine, Long> {

    PaymentLine save(PaymentLine line);

    List<PaymentLine> findByBatchOrderByKey(String batch);

    Optional<PaymentLine> findByBatchAndKey(String batch, String key);

    @Query("select l.declaration from PaymentLine l where l.batch = :batch and l.key = :key")
    String declarationOf(String batch, String key);

    List<PaymentLine> findByState(PaymentLine.State state);

    Optional<PaymentLine> findByPaymentOrderAndState(String paymentOrder, PaymentLine.State state);

    /** Refuses where the order is in a batch that the bank has not answered. */
    default void requireNotWaiting(String paymentOrder) {
        findByPaymentOrderAndState(paymentOrder, PaymentLine.State.WAITING).ifPresent(line -> {
            throw new Refusal("拨付单 %s 已列入付款批次 %s，由付款结果办理，不能另行确认、退回或列入".formatted(paymentOrder, line.batch()));
        });
    }
}
