package ah.patentplan.funding;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Declarations;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 付款结果 – takes over what the bank answers to a batch: row by row, each once. */
@Component
@Transactional
public class BankResults {

    private final PaymentBatches batches;
    private final PaymentLines lines;
    private final PaymentOrders orders;
    private final Payments payments;
    private final Declarations declarations;
    private final Actors actors;
    private final Acts acts;
    private final Clock clock;

    BankResults(
            PaymentBatches batches,
            PaymentLines lines,
            PaymentOrders orders,
            Payments payments,
            Declarations declarations,
            Actors actors,
            Acts acts,
            Clock clock) {
        this.batches = batches;
        this.lines = lines;
        this.orders = orders;
        this.payments = payments;
        this.declarations = declarations;
        this.actors = actors;
        this.acts = acts;
        this.clock = clock;
    }

    /** 读得内容: what can be carried out, and what is wrong. */
    public static final class Reading {

        private final List<BankAnswer> answers;
        private final List<RowCheck.Fault> faults;

        private Reading(RowCheck check) {
            answers = check.answers();
            faults = new ArrayList<>(check.faults());
        }

        public List<BankAnswer> answers() {
            return answers;
        }

        /** A row that could not be carried out after all. */
        public void fault(BankAnswer answer, String problem) {
            faults.add(new RowCheck.Fault(answer.row(), answer.key(), "：" + problem));
        }

        /** One sentence for each wrong cell, row by row. */
        public List<String> sentences() {
            return faults.stream()
                    .sorted(Comparator.comparingInt(RowCheck.Fault::row))
                    .map(RowCheck.Fault::sentence)
                    .toList();
        }
    }

    /** Reads the bank's file for a batch that was sent; nothing is carried out yet. */
    @Transactional(readOnly = true)
    public Reading read(String batch, byte[] file) {
        actors.current().require(Role.FINANCE);
        batches.of(batch).require(PaymentBatch.State.SENT);
        return new Reading(new RowCheck(
                lines.findByBatchOrderByKey(batch).stream()
                        .collect(Collectors.toMap(PaymentLine::key, Function.identity())),
                ResultFile.read(file)));
    }

    /**
     * Enters one answer, while the task of its order is to be completed in the same transaction; a payment is refused
     * while an objection is open and after the project's end.
     *
     * @return number of the declaration, empty where the same was entered before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String enter(String batch, BankAnswer answer) {
        Actor actor = actors.current();
        actor.require(Role.FINANCE);
        String declaration = lines.declarationOf(batch, answer.key());
        declarations.hold(declaration);
        PaymentLine line = lines.findByBatchAndKey(batch, answer.key()).orElseThrow();
        if (line.says(answer)) {
            return "";
        }
        if (answer.paid()) {
            payments.payable(declaration, "登记付款，款项已付出的请立即联系银行退回");
            orders.findByNumber(line.paymentOrder()).orElseThrow().require(PaymentOrder.State.REQUESTED);
        }
        line.answer(answer, actor.id(), clock.instant());
        return declaration;
    }

    /** Notes what stands in the way of each row, and that the file was taken. */
    public void conclude(String batch, Reading reading, String summary) {
        reading.faults.stream()
                .collect(Collectors.groupingBy(
                        RowCheck.Fault::key, Collectors.mapping(RowCheck.Fault::sentence, Collectors.joining("；"))))
                .forEach((key, problem) -> lines.findByBatchAndKey(batch, key).ifPresent(line -> line.remark(problem)));
        acts.enter("导入付款结果", batch, summary);
    }
}
