package ah.patentplan.funding;

import static ah.patentplan.access.Role.AUDITOR;
import static ah.patentplan.access.Role.DIRECTOR;
import static ah.patentplan.access.Role.FINANCE;
import static ah.patentplan.access.Role.PROVINCE_OFFICE;
import static ah.patentplan.access.Role.SUPERVISOR;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.decision.Objections;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.notification.Form;
import ah.patentplan.notification.Issuing;
import ah.patentplan.notification.Matter;
import ah.patentplan.performance.PerformanceReports;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Money;
import ah.patentplan.programme.Programmes;
import ah.patentplan.programme.Regions;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 资金拨付 – requests, confirms and books the instalments of a contract. */
@Component
@Transactional
public class Payments {

    private static final Set<String> READERS = Stream.of(PROVINCE_OFFICE, DIRECTOR, FINANCE, SUPERVISOR, AUDITOR)
            .map(Role::group)
            .collect(Collectors.toSet());

    private static final Set<DeclarationState> PAYABLE =
            EnumSet.of(DeclarationState.CONTRACTED, DeclarationState.EVALUATED);

    private final PaymentOrders orders;
    private final PaymentLines lines;
    private final Contracts contracts;
    private final PerformanceReports reports;
    private final Objections objections;
    private final Declarations declarations;
    private final Ledger ledger;
    private final Correspondence correspondence;
    private final Issuing issuing;
    private final Programmes programmes;
    private final Regions regions;
    private final Acts acts;
    private final Actors actors;
    private final Clock clock;

    Payments(
            PaymentOrders orders,
            PaymentLines lines,
            Contracts contracts,
            PerformanceReports reports,
            Objections objections,
            Declarations declarations,
            Ledger ledger,
            Correspondence correspondence,
            Issuing issuing,
            Programmes programmes,
            Regions regions,
            Acts acts,
            Actors actors,
            Clock clock) {
        this.orders = orders;
        this.lines = lines;
        this.contracts = contracts;
        this.reports = reports;
        this.objections = objections;
        this.declarations = declarations;
        this.ledger = ledger;
        this.correspondence = correspondence;
        this.issuing = issuing;
        this.programmes = programmes;
        this.regions = regions;
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

    /** 收款方 of the unit's last order, else the unit itself, and the 财政局 of a city: what a request begins with. */
    @Transactional(readOnly = true)
    public Payee usualPayee(String number) {
        Declaration declaration = declarations.of(number);
        boolean city = declaration.category() == Category.KEY_CITY;
        return orders.ofUnit(declaration.unit(), Limit.of(1)).stream()
                .findFirst()
                .map(PaymentOrder::receiver)
                .orElseGet(() -> new Payee(
                        city ? regions.nameOf(declaration.region()) + "财政局" : declaration.unitName(),
                        "",
                        city ? Channel.FISCAL_TRANSFER : Channel.UNIT_ACCOUNT,
                        "",
                        ""));
    }

    /** Why the order was sent back last, empty where it was not. */
    @Transactional(readOnly = true)
    public String lastRejection(String number, Instalment instalment) {
        return orders.findByNumber(instalment.orderOf(number))
                .map(PaymentOrder::rejection)
                .orElse("");
    }

    /** 申请拨付: a new order, or the one that was sent back; refused while an objection is open and after the project's end. */
    public void request(String number, Instalment instalment, Payee payee, String reason) {
        Declaration declaration = payable(number, "申请拨付");
        payee.requireComplete(declaration.unitName());
        PaymentOrder order =
                orders.findByNumber(instalment.orderOf(number)).orElseGet(() -> new PaymentOrder(number, instalment));
        order.request(amountOf(number, instalment), payee, reason, actors.current(), clock.instant());
        orders.save(order);
        acts.enter("申请拨付", number, "%s %s，收款单位：%s".formatted(order.key(), order.amount(), payee.name()));
    }

    /**
     * 确认拨付 by a person other than the one who requested it, with the voucher of the payment; the order is issued.
     * Refused while an objection is open, after the project's end, and while the order waits for the bank.
     */
    public void confirm(String number, Instalment instalment, String voucher) {
        payable(number, "确认拨付");
        PaymentOrder order = orders.of(number, instalment);
        lines.requireNotWaiting(order.number());
        order.confirm(voucher, actors.current(), clock.instant());
        issue(order);
        acts.enter("确认拨付", number, "%s %s，凭证号：%s".formatted(order.key(), order.amount(), voucher));
    }

    /** The declaration, held until the transaction ends: nobody objects to it or ends it before the money is booked. */
    Declaration payable(String number, String act) {
        declarations.hold(number);
        objections.requireNoneOpen(number, act);
        Declaration declaration = declarations.of(number);
        if (!PAYABLE.contains(declaration.state())) {
            throw new Refusal(
                    "申报 %s 目前为“%s”，不能%s".formatted(number, declaration.state().title(), act));
        }
        return declaration;
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

    /** Whether an objection to the project is open. */
    boolean isObjectedTo(String number) {
        return !objections.open(number).isEmpty();
    }

    /** 退回: the request is to be made anew; refused while the order waits for the bank. */
    public void reject(String number, Instalment instalment, String why) {
        declarations.hold(number);
        PaymentOrder order = orders.of(number, instalment);
        lines.requireNotWaiting(order.number());
        order.reject(why);
        acts.enter("退回拨付申请", number, order.key() + " " + why);
    }

    /** 登记拨付: books a confirmed order and tells the unit; a second time nothing happens. */
    public void book(String number, Instalment instalment) {
        declarations.hold(number);
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
