package ah.patentplan.funding;

import ah.patentplan.access.Actors;
import ah.patentplan.audit.Acts;
import ah.patentplan.decision.Approvals;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Money;
import ah.patentplan.programme.Programmes;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 任务书签订与办结 – opens a contract, has it signed by its parties, and closes the case at the end. */
@Component
@Transactional
public class Contracting {

    private final Contracts contracts;
    private final Declarations declarations;
    private final Approvals approvals;
    private final Programmes programmes;
    private final Ledger ledger;
    private final Correspondence correspondence;
    private final Acts acts;
    private final Actors actors;
    private final Clock clock;

    Contracting(
            Contracts contracts,
            Declarations declarations,
            Approvals approvals,
            Programmes programmes,
            Ledger ledger,
            Correspondence correspondence,
            Acts acts,
            Actors actors,
            Clock clock) {
        this.contracts = contracts;
        this.declarations = declarations;
        this.approvals = approvals;
        this.programmes = programmes;
        this.ledger = ledger;
        this.correspondence = correspondence;
        this.acts = acts;
        this.actors = actors;
        this.clock = clock;
    }

    /** The contract of an approved declaration, made out over the approved amount where there is none yet. */
    public Contract open(String number) {
        return contracts.findByNumber(number).orElseGet(() -> {
            Declaration declaration = declarations.of(number);
            var share = programmes.of(declaration.year()).firstInstalmentShare();
            var parties = Party.of(declaration.category());
            return contracts.save(new Contract(number, parties, approvals.amountOf(number), share));
        });
    }

    /** 签订任务书: the last signature commits the money. */
    public void sign(String number, Party party) {
        Contract contract = contracts.of(number);
        contract.sign(party, actors.current().id(), clock.instant());
        acts.enter("签订任务书", number, party.title() + "签订，立项资金" + contract.amount());
        if (party == Party.PROVINCE) {
            commit(declarations.of(number), contract.amount());
        }
    }

    /** 项目办结: what will never be paid goes back to the budget. */
    public void close(String number) {
        Declaration declaration = declarations.of(number);
        declaration.become(DeclarationState.CLOSED);
        Money unpaid = ledger.release(declaration, "项目办结，核减未拨付资金");
        Money paid = ledger.total(BookingKind.PAYMENT, number);
        Money recovered = ledger.total(BookingKind.RECOVERY, number);
        correspondence.write(declaration, "closed", Map.of("paid", paid, "recovered", recovered));
        acts.enter("项目办结", number, "累计拨付%s，收回%s，核减%s".formatted(paid, recovered, unpaid));
    }

    private void commit(Declaration declaration, Money amount) {
        declaration.become(DeclarationState.CONTRACTED);
        ledger.book(BookingKind.COMMITMENT, declaration, declaration.number() + "-C", amount, "任务书签订，承诺立项资金");
    }
}
