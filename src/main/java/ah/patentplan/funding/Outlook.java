package ah.patentplan.funding;

import ah.patentplan.decision.AgendaItem;
import ah.patentplan.decision.Approvals;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.performance.Grant;
import ah.patentplan.programme.Money;
import ah.patentplan.programme.Programmes;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 资金前景 – what an outcome of the evaluation would pay and take back, from the contract or before it the approval. */
@Component
@Transactional(readOnly = true)
public class Outlook {

    private final Contracts contracts;
    private final Approvals approvals;
    private final Programmes programmes;
    private final Ledger ledger;

    Outlook(Contracts contracts, Approvals approvals, Programmes programmes, Ledger ledger) {
        this.contracts = contracts;
        this.approvals = approvals;
        this.programmes = programmes;
        this.ledger = ledger;
    }

    /**
     * 试算金额.
     *
     * @param paid what has been paid, or as long as nothing has the first instalment
     */
    public record Sums(Money amount, Money paid, Money followUp, Money recovery) {}

    /** Empty where no amount has been approved. */
    public Optional<Sums> of(Declaration declaration, Grant grant) {
        String number = declaration.number();
        return contracts
                .findByNumber(number)
                .map(contract -> sums(number, contract.amount(), contract.firstInstalment(), grant))
                .or(() -> approvals.findApproved(number).map(AgendaItem::amount).map(amount -> {
                    var share = programmes.of(declaration.year()).firstInstalmentShare();
                    return sums(number, amount, amount.times(share), grant);
                }));
    }

    private Sums sums(String number, Money amount, Money first, Grant grant) {
        Money paid = ledger.total(BookingKind.PAYMENT, number);
        Money before = paid.isPositive() ? paid : first;
        return new Sums(
                amount, before, amount.minus(first).times(grant.followUpShare()), before.times(grant.recoveryShare()));
    }
}
