package ah.patentplan.funding;

import static ah.patentplan.access.Role.AUDITOR;
import static ah.patentplan.access.Role.DIRECTOR;
import static ah.patentplan.access.Role.FINANCE;
import static ah.patentplan.access.Role.PROVINCE_OFFICE;
import static ah.patentplan.access.Role.SUPERVISOR;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.decision.Objections;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.notification.Form;
import ah.patentplan.notification.Issuing;
import ah.patentplan.notification.Matter;
import ah.patentplan.performance.PerformanceReports;
import ah.patentplan.programme.Money;
import ah.patentplan.programme.Programmes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 资金拨付 – requests, confirms and books the instalments of a contract. */
@Component
@Transactional
public class Payments {

    private static final Set<String> READERS = Stream.of(PROVINCE_OFFICE, DIRECTOR, FINANCE, SUPERVISOR, AUDITOR)
            .map(Role::group)
            .collect(Collectors.toSet());

    private final PaymentOrders orders;
    private final Contracts contracts;
    private final PerformanceReports reports;
    private final Objections objections;
    private final Declarations declarations;
    private final Ledger ledger;
    private final Correspondence correspondence;
    private final Issuing issuing;
    private final Programmes programmes;
    private final Acts acts;
    private final Actors actors;
    private final Clock clock;

    Payments(
            PaymentOrders orders,
            Contracts contracts,
            PerformanceReports reports,
            Objections objections,
            Declarations declarations,
            Ledger ledger,
            Correspondence correspondence,
            Issuing issuing,
            Programmes programmes,
            Acts acts,
            Actors actors,
            Clock clock) {
        this.orders = orders;
        this.contracts = contracts;
        this.reports = reports;
        this.objections = objections;
        this.declarations = declarations;
        this.ledger = ledger;
        this.correspondence = correspondence;
        this.issuing = issuing;
        this.programmes = programmes;
        this.acts = acts;
        this.actors = actors;
        this.clock = clock;
    }

    /** What an instalment pays: the contract's first instalment, or the share of the rest that the grade releases. */
    public Money amountOf(String number, Instalment instalment) {
        Contract contract = contracts.of(number);
        return switch (instalment) {
            case FIRST -> contract.firstInstalment();
            case FOLLOW_UP ->
                contract.amount()
                        .minus(contract.firstInstalment())
                        .times(reports.of(number).confirmedGrant().followUpShare());
        };
    }

    /** Numbers of the declaration's payment orders. */
    @Transactional(readOnly = true)
    public List<String> numbersOf(String number) {
        return orders.findByDeclarationOrderByNumber(number).stream()
                .map(PaymentOrder::number)
                .toList();
    }

    /** 申请拨付: a new order, or the one that was sent back; refused while an objection is open. */
    public void request(String number, Instalment instalment, PaymentOrder.Payee payee) {
        objections.requireNoneOpen(number, "申请拨付");
        PaymentOrder order =
                orders.findByNumber(instalment.orderOf(number)).orElseGet(() -> new PaymentOrder(number, instalment));
        order.request(amountOf(number, instalment), payee, actors.current().id(), clock.instant());
        orders.save(order);
        acts.enter("申请拨付", number, "%s %s，收款单位：%s".formatted(order.number(), order.amount(), payee.name()));
    }

    /** 确认拨付, refused while an objection is open, by a person other than the one who requested it, with the voucher of the payment; the order is issued. */
    public void confirm(String number, Instalment instalment, String voucher) {
        objections.requireNoneOpen(number, "确认拨付");
        PaymentOrder order = orders.of(number, instalment);
        order.confirm(voucher, actors.current().id(), clock.instant());
        issue(order);
        acts.enter("确认拨付", number, "%s %s，凭证号：%s".formatted(order.number(), order.amount(), voucher));
    }

    /** 资金拨付单: once both have answered for it. */
    private void issue(PaymentOrder order) {
        Declaration declaration = declarations.of(order.declaration());
        Map<String, String> values = Map.of(
                "number", order.number(),
                "programme", programmes.of(declaration.year()).title());
        issuing.issue(
                Form.PAYMENT_ORDER,
                new Matter(declaration.year(), order.number(), READERS, ""),
                "paymentOrder",
                values,
                List.of(order.row(declaration)));
    }

    /** 退回: the request is to be made anew. */
    public void reject(String number, Instalment instalment) {
        PaymentOrder order = orders.of(number, instalment);
        order.reject();
        acts.enter("退回拨付申请", number, order.number());
    }

    /** 登记拨付: books a confirmed order and tells the unit; a second time nothing happens. */
    public void book(String number, Instalment instalment) {
        PaymentOrder order = orders.of(number, instalment);
        order.require(PaymentOrder.State.CONFIRMED);
        Declaration declaration = declarations.of(number);
        if (ledger.book(BookingKind.PAYMENT, declaration, order.number(), order.amount(), "拨付" + instalment.title())) {
            correspondence.write(
                    declaration,
                    "payment",
                    Map.of(
                            "instalment", instalment.title(),
                            "amount", order.amount(),
                            "payee", order.payee(),
                            "channel", order.channel().title(),
                            "voucher", order.voucher()));
            acts.enter("登记拨付", number, order.number() + " " + order.amount());
        }
    }
}
