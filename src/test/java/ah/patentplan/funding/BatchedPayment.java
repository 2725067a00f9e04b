package ah.patentplan.funding;

import ah.patentplan.access.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** 待付款 – the ground of the tests about batches: zhang has requested the first instalment, and finance acts. */
@Import({Batching.class, BankResults.class})
abstract class BatchedPayment extends ApprovedProject {

    @Autowired
    protected Batching batching;

    @Autowired
    protected BankResults results;

    protected String key;

    @BeforeEach
    void zhangHasRequestedTheFirstInstalment() {
        sign();
        request(Instalment.FIRST, "zhang");
        key = number + "-F1-1";
        as("caiwu", Role.FINANCE);
    }

    protected String sent() {
        String batch = batching.make(List.of(key));
        batching.send(batch);
        return batch;
    }

    protected void ends() {
        readAnew();
        jdbc.update(
                "update declaration set state = 'REVOKED', ended_from = 'CONTRACTED', end_reason = '造假' where number = ?",
                number);
    }

    protected BankAnswer paid(String voucher) {
        return new BankAnswer(2, key, true, voucher, "");
    }
}
