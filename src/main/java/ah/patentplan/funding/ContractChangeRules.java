package ah.patentplan.funding;

import ah.patentplan.access.Refusal;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.performance.PerformanceReports;
import ah.patentplan.programme.Money;
import ah.patentplan.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 变更规则 – when a contract may be changed, and in what. */
@Component
class ContractChangeRules {

    private static final int LONGEST = 50;

    private final ContractVersions versions;
    private final PerformanceReports reports;
    private final PaymentOrders orders;
    private final Ledger ledger;
    private final Programmes programmes;
    private final Clock clock;

    ContractChangeRules(
            ContractVersions versions,
            PerformanceReports reports,
            PaymentOrders orders,
            Ledger ledger,
            Programmes programmes,
            Clock clock) {
        this.versions = versions;
        this.reports = reports;
        this.orders = orders;
        this.ledger = ledger;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** Refuses where no change may be proposed now. */
    void requireChangeable(Declaration declaration) {
        hindrance(declaration).ifPresent(why -> {
            throw new Refusal(why);
        });
    }

    /** Why no change may be proposed now: one at a time, none after the performance was reported or while money is on its way. */
    Optional<String> hindrance(Declaration declaration) {
        String number = declaration.number();
        if (declaration.state() != DeclarationState.CONTRACTED) {
            return Optional.of("申报 %s 目前为“%s”，不能变更任务书"
                    .formatted(number, declaration.state().title()));
        }
        if (versions.findByNumberAndState(number, ContractState.OPEN).isPresent()) {
            return Optional.of("任务书 " + number + " 已有一项变更待各方签订，办结后才能再提出");
        }
        if (reports.findFirstByNumberOrderByRoundDesc(number).isPresent()) {
            return Optional.of("申报 " + number + " 的绩效已报送，不能变更任务书");
        }
        return isPaymentUnderWay(number) ? Optional.of(paymentUnderWay(number)) : Optional.empty();
    }

    /** Refuses what is no change, or beyond what parties may agree upon. */
    void requireAllowed(Declaration declaration, ContractVersion inForce, ContractChanges.Proposal proposal) {
        if (proposal.terms().equals(inForce.terms())
                && proposal.amount().equals(inForce.amount())
                && proposal.firstInstalment().equals(inForce.firstInstalment())) {
            throw new Refusal("没有变更任何内容");
        }
        requireSums(inForce, proposal.amount(), proposal.firstInstalment());
        LocalDate last = programmes.of(declaration.year()).evaluationOn();
        LocalDate day = proposal.terms().completedBy();
        boolean possible = !day.isBefore(LocalDate.now(clock)) && day.isBefore(last);
        if (!day.equals(inForce.terms().completedBy()) && !possible) {
            throw new Refusal("“完成期限”应在今天至绩效评估日（%s）之前".formatted(last));
        }
        Map.of("leaderName", "项目负责人", "leaderPhone", "负责人电话", "contactName", "项目联系人", "contactPhone", "联系人电话")
                .forEach((key, label) ->
                        requireText(label, proposal.terms().people().get(key)));
    }

    /** The same about the money, when the last party has signed: it may have been paid meanwhile. */
    void requireStillAllowed(Declaration declaration, Contract contract, ContractVersion version) {
        if (isPaymentUnderWay(declaration.number())) {
            throw new Refusal(paymentUnderWay(declaration.number()));
        }
        ContractVersion inForce = versions.findByNumberAndEdition(contract.number(), contract.edition())
                .orElseThrow();
        requireSums(inForce, version.amount(), version.firstInstalment());
    }

    private void requireSums(ContractVersion inForce, Money amount, Money firstInstalment) {
        Money paid = ledger.total(BookingKind.PAYMENT, inForce.number());
        if (amount.compareTo(inForce.amount()) > 0) {
            throw new Refusal("“立项资金”不得高于现行任务书的%s".formatted(inForce.amount()));
        }
        if (!firstInstalment.isPositive() || firstInstalment.compareTo(amount) > 0) {
            throw new Refusal("“首期资金”应大于零，且不超过立项资金%s".formatted(amount));
        }
        if (paid.isPositive() && !firstInstalment.equals(inForce.firstInstalment())) {
            throw new Refusal("首期资金已拨付，“首期资金”不能变更");
        }
        if (amount.compareTo(paid) < 0) {
            throw new Refusal("“立项资金”不得低于已拨付的%s".formatted(paid));
        }
    }

    private boolean isPaymentUnderWay(String number) {
        Money ordered = orders.findByDeclarationOrderByNumber(number).stream()
                .filter(order ->
                        order.state() != PaymentOrder.State.REJECTED && order.state() != PaymentOrder.State.CANCELLED)
                .map(PaymentOrder::amount)
                .reduce(Money.ZERO, Money::plus);
        return ordered.compareTo(ledger.total(BookingKind.PAYMENT, number)) > 0;
    }

    private static String paymentUnderWay(String number) {
        return "申报 " + number + " 有资金正在拨付，办结前不能变更任务书";
    }

    private static void requireText(String field, String text) {
        if (text == null || text.isBlank() || text.strip().length() > LONGEST) {
            throw new Refusal("请填写“%s”，不超过%d字".formatted(field, LONGEST));
        }
    }
}
