package ah.patentplan.rehearsal;

import ah.patentplan.funding.Batching;
import ah.patentplan.workflow.PaymentCases;
import ah.patentplan.workflow.RehearsalStage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 财务批量付款 – makes a batch, sends it, and takes over what the bank answers. */
@Component
@Profile("rehearsal")
class PaymentDesk {

    private static final String HEADS = "付款标识,金额（元）,结果,凭证号,失败原因\r\n";

    private final Batching batching;
    private final PaymentCases payments;
    private final RehearsalStage stage;

    PaymentDesk(Batching batching, PaymentCases payments, RehearsalStage stage) {
        this.batching = batching;
        this.payments = payments;
        this.stage = stage;
    }

    /** Pays what waits to be paid in a batch; answers whether there was something. */
    boolean pay(Map<String, Part> parts) {
        return stage.as(Cast.FINANCE, () -> {
            List<String> keys = batching.candidates().stream()
                    .filter(candidate -> candidate.obstacle().isEmpty())
                    .filter(candidate ->
                            parts.get(candidate.order().declaration()).has(Turn.PAID_BY_BATCH))
                    .map(candidate -> candidate.order().key())
                    .toList();
            if (keys.isEmpty()) {
                return false;
            }
            String batch = batching.make(keys);
            batching.send(batch);
            PaymentCases.Outcome outcome = payments.take(batch, answer(batch));
            if (!outcome.faults().isEmpty()) {
                throw new IllegalStateException(String.join("；", outcome.faults()));
            }
            return true;
        });
    }

    private byte[] answer(String batch) {
        String rows = batching.of(batch).lines().stream()
                .map(line -> "%s,%s,成功,PL-%s,"
                        .formatted(line.key(), line.amount().yuan().toPlainString(), line.key()))
                .collect(Collectors.joining("\r\n"));
        return (HEADS + rows + "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
