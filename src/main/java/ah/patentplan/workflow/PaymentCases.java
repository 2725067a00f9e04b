package ah.patentplan.workflow;

import ah.patentplan.access.Refusal;
import ah.patentplan.funding.BankAnswer;
import ah.patentplan.funding.BankResults;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 批量拨付 – carries the bank's result file out for the portal: each row completes its task 确认拨付 as the person logged in. */
@Component
public class PaymentCases {

    private final BankResults results;
    private final TaskService tasks;
    private final TransactionTemplate transaction;

    PaymentCases(BankResults results, TaskService tasks, TransactionTemplate transaction) {
        this.results = results;
        this.tasks = tasks;
        this.transaction = transaction;
    }

    /**
     * 导入结果.
     *
     * @param unchanged rows that said what was entered before
     * @param faults one sentence for each wrong cell; its row was not carried out
     */
    public record Outcome(int paid, int failed, int unchanged, List<String> faults) {

        public boolean isNothingNew() {
            return paid + failed == 0 && faults.isEmpty();
        }

        public String sentence() {
            return isNothingNew()
                    ? "该结果此前已全部导入，没有变化"
                    : "付款成功%d笔，付款失败%d笔，此前已导入%d笔，有误%d处".formatted(paid, failed, unchanged, faults.size());
        }
    }

    /** 办理结果. */
    private enum Done {
        PAID,
        FAILED,
        UNCHANGED,
        REFUSED
    }

    /** Carries out what can be, each row in a transaction of its own, and tells the rest. */
    public Outcome take(String batch, byte[] file) {
        BankResults.Reading reading = results.read(batch, file);
        List<Done> done = reading.answers().stream()
                .map(answer -> carryOut(batch, answer, reading))
                .toList();
        Outcome outcome = new Outcome(
                count(done, Done.PAID), count(done, Done.FAILED), count(done, Done.UNCHANGED), reading.sentences());
        results.conclude(batch, reading, outcome.sentence());
        return outcome;
    }

    private static int count(List<Done> done, Done kind) {
        return (int) done.stream().filter(kind::equals).count();
    }

    private Done carryOut(String batch, BankAnswer answer, BankResults.Reading reading) {
        try {
            return transaction.execute(status -> carryOut(batch, answer));
        } catch (RuntimeException failure) {
            reading.fault(answer, sentence(failure).orElseThrow(() -> failure));
            return Done.REFUSED;
        }
    }

    private Done carryOut(String batch, BankAnswer answer) {
        String declaration = results.enter(batch, answer);
        if (declaration.isEmpty()) {
            return Done.UNCHANGED;
        }
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(declaration)
                .taskDefinitionKey("confirmPayment")
                .singleResult();
        if (task != null) {
            tasks.complete(task.getId(), answers(answer));
        } else if (answer.paid()) {
            throw new Refusal("申报 " + declaration + " 目前没有由您办理的“确认拨付”任务");
        }
        return answer.paid() ? Done.PAID : Done.FAILED;
    }

    private static Map<String, Object> answers(BankAnswer answer) {
        return answer.paid()
                ? Map.of("payment", "confirmed", "voucher", answer.voucher())
                : Map.of("payment", "rejected", "rejectReason", "银行付款失败：" + answer.failure());
    }

    /** What to tell of a row that was refused, or that somebody else was quicker with. */
    private static Optional<String> sentence(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> {
                    if (cause instanceof Refusal refusal) {
                        return Stream.of(refusal.getMessage());
                    }
                    boolean overtaken = cause instanceof OptimisticLockingFailureException
                            || cause instanceof OptimisticLockingException;
                    return overtaken ? Stream.of("刚被他人办理，请再次导入") : Stream.empty();
                })
                .findFirst();
    }
}
