package ah.patentplan.funding;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 批量付款 – finance puts requested orders into a batch, sends it to the bank, or cancels it before. */
@Component
@Transactional
public class Batching {

    private static final Role[] READERS = {
        Role.FINANCE, Role.PROVINCE_OFFICE, Role.DIRECTOR, Role.SUPERVISOR, Role.AUDITOR
    };

    private final PaymentBatches batches;
    private final PaymentLines lines;
    private final PaymentOrders orders;
    private final Payments payments;
    private final Declarations declarations;
    private final Actors actors;
    private final Acts acts;
    private final Clock clock;

    Batching(
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

    /**
     * 待确认拨付.
     *
     * @param obstacle why the person logged in cannot put it into a batch, else empty
     */
    public record Candidate(PaymentOrder order, Declaration project, String obstacle) {}

    /** 批次报告, its lines by key. */
    public record Report(PaymentBatch batch, List<PaymentLine> lines) {

        public Money total() {
            return lines.stream().map(PaymentLine::amount).reduce(Money.ZERO, Money::plus);
        }
    }

    /** The orders that wait to be confirmed. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates() {
        requireReader();
        Map<String, String> waiting = lines.findByState(PaymentLine.State.WAITING).stream()
                .collect(Collectors.toMap(PaymentLine::paymentOrder, PaymentLine::batch));
        return orders.findByStateOrderByNumber(PaymentOrder.State.REQUESTED).stream()
                .map(order -> new Candidate(
                        order,
                        declarations.of(order.declaration()),
                        obstacle(order, waiting.getOrDefault(order.number(), ""))))
                .toList();
    }

    private String obstacle(PaymentOrder order, String batch) {
        if (!batch.isEmpty()) {
            return "已列入批次 " + batch;
        }
        if (order.channel() != Channel.UNIT_ACCOUNT) {
            return "财政转移支付，请逐笔确认";
        }
        if (order.requestedBy().equals(actors.current().id())) {
            return "由您申请";
        }
        return payments.isObjectedTo(order.declaration()) ? "有未办结的异议" : "";
    }

    @Transactional(readOnly = true)
    public List<PaymentBatches.Overview> overview() {
        requireReader();
        return batches.overview();
    }

    @Transactional(readOnly = true)
    public Report of(String number) {
        requireReader();
        return new Report(batches.of(number), lines.findByBatchOrderByKey(number));
    }

    /**
     * Makes a batch of the orders that have these keys; all or nothing.
     *
     * @return its number
     */
    public String make(Collection<String> keys) {
        Actor actor = finance();
        if (keys.isEmpty()) {
            throw new Refusal("请勾选要列入批次的拨付单");
        }
        String number = "%d-PL%04d".formatted(LocalDate.now(clock).getYear(), batches.nextNumber());
        batches.save(new PaymentBatch(number, actor.id(), clock.instant()));
        // in the order of the keys: two officers at once wait for each other instead of for ever
        new TreeSet<>(keys).forEach(key -> add(number, key, actor));
        acts.enter("生成付款批次", number, "%d笔：%s".formatted(keys.size(), String.join("、", new TreeSet<>(keys))));
        return number;
    }

    private void add(String batch, String key, Actor actor) {
        String declaration =
                orders.findByKey(key).orElseThrow(() -> unknown(key)).declaration();
        Declaration project = payments.payable(declaration, "列入付款批次");
        PaymentOrder order = orders.findByKey(key).orElseThrow(() -> unknown(key));
        order.require(PaymentOrder.State.REQUESTED);
        order.requireOther(actor);
        if (order.channel() != Channel.UNIT_ACCOUNT) {
            throw new Refusal("拨付单 %s 为财政转移支付，不能列入付款批次，请逐笔确认".formatted(order.number()));
        }
        lines.requireNotWaiting(order.number());
        lines.save(new PaymentLine(batch, order, project.unitName()));
    }

    private static Refusal unknown(String key) {
        return new Refusal("没有付款标识为 " + key + " 的待确认拨付单，请刷新页面");
    }

    /** 发送: from now on its file may leave the house; refused where one of its orders can no longer be paid. */
    public void send(String number) {
        Actor actor = finance();
        PaymentBatch batch = batches.of(number);
        batch.send(actor.id(), clock.instant());
        lines.findByBatchOrderByKey(number).forEach(line -> {
            payments.payable(line.declaration(), "付款");
            PaymentOrder order = orders.findByNumber(line.paymentOrder()).orElseThrow();
            order.require(PaymentOrder.State.REQUESTED);
            order.requireOther(actor);
        });
        acts.enter("发送付款批次", number, "");
    }

    /** 作废, before it was sent: its orders wait again as before. */
    public void cancel(String number) {
        Actor actor = finance();
        batches.of(number).cancel(actor.id(), clock.instant());
        lines.findByBatchOrderByKey(number).forEach(PaymentLine::cancel);
        acts.enter("作废付款批次", number, "");
    }

    /** The file for the bank, of a batch that was sent; every download is on record. */
    public byte[] file(String number, Function<List<PaymentLine>, byte[]> format) {
        finance();
        batches.of(number).require(PaymentBatch.State.SENT);
        acts.enter("下载付款文件", number, "");
        return format.apply(lines.findByBatchOrderByKey(number));
    }

    private Actor finance() {
        Actor actor = actors.current();
        actor.require(Role.FINANCE);
        return actor;
    }

    private void requireReader() {
        actors.current().require(READERS);
    }
}
