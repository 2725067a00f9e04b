package ah.patentplan.funding;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Money;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 项目资金明细 – contract, orders, recoveries and the ledger of one project, for whoever may see its money. */
@Component
@Transactional(readOnly = true)
public class ProjectFunds {

    /** After every booking. */
    private static final int NEVER = 9999;

    private final LedgerRows rows;
    private final Declarations declarations;
    private final Contracts contracts;
    private final PaymentOrders orders;
    private final Recoveries recoveries;
    private final Actors actors;

    ProjectFunds(
            LedgerRows rows,
            Declarations declarations,
            Contracts contracts,
            PaymentOrders orders,
            Recoveries recoveries,
            Actors actors) {
        this.rows = rows;
        this.declarations = declarations;
        this.contracts = contracts;
        this.orders = orders;
        this.recoveries = recoveries;
        this.actors = actors;
    }

    /**
     * 资金明细.
     *
     * @param contract null before there is one
     */
    public record View(
            Declaration project,
            Contract contract,
            List<PaymentOrder> orders,
            List<Step> steps,
            List<Recovery> recoveries) {

        public Set<Account> accounts() {
            return Account.ofProject();
        }
    }

    /** 记账及其后的余额. */
    public record Step(LedgerLine line, Map<Account, Money> balances) {}

    public View of(String number) {
        Actor actor = actors.current();
        Sight.requireSome(actor);
        Declaration project = declarations.of(number, actor);
        return new View(
                project,
                contracts.findByNumber(number).orElse(null),
                orders.findByDeclarationOrderByNumber(number),
                steps(LedgerLine.of(rows.before(project.year(), Statement.start(NEVER), number))),
                recoveries.findByNumberOrderByRound(number));
    }

    private static List<Step> steps(List<LedgerLine> lines) {
        Map<Account, Money> balances = new EnumMap<>(Account.class);
        Account.ofProject().forEach(account -> balances.put(account, Money.ZERO));
        List<Step> steps = new ArrayList<>();
        for (LedgerLine line : lines) {
            line.entries().forEach(entry -> balances.merge(entry.account(), entry.change(), Money::plus));
            steps.add(new Step(line, new EnumMap<>(balances)));
        }
        return steps;
    }
}
