package ah.patentplan.funding;

import ah.patentplan.access.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** 付款批次库. */
interface PaymentBatches extends Repository<PaymentBatch, String> {

    PaymentBatch save(PaymentBatch batch);

    Optional<PaymentBatch> findByNumber(String number);

    @Query(value = "select nextval('payment_batch_no')", nativeQuery = true)
    long nextNumber();

    /** 批次概况, in numbers. */
    interface Overview {

        PaymentBatch getBatch();

        long getLines();

        long getPaid();

        long getFailed();

        long getWaiting();
    }

    @Query("""
            select b as batch, count(l) as lines, sum(case when l.state = PAID then 1 else 0 end) as paid,
                sum(case when l.state = FAILED then 1 else 0 end) as failed,
                sum(case when l.state = WAITING then 1 else 0 end) as waiting
            from PaymentBatch b join PaymentLine l on l.batch = b.number
            group by b order by b.madeAt desc, b.number desc""")
    List<Overview> overview();

    default PaymentBatch of(String number) {
        return findByNumber(number).orElseThrow(() -> new Refusal("没有编号为 " + number + " 的付款批次"));
    }
}
