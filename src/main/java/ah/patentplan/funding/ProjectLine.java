package ah.patentplan.funding;

import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Money;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** 项目资金 – how the money of one project stands, a line of the overview. */
public record ProjectLine(
        LedgerLine.Project project,
        Category category,
        String region,
        DeclarationState state,
        Map<Account, Money> balances) {

    static ProjectLine of(List<StandingRow> rows) {
        StandingRow first = rows.get(0);
        Map<Account, Money> balances = new EnumMap<>(Account.class);
        Account.ofProject().forEach(account -> balances.put(account, Money.ZERO));
        rows.forEach(row -> balances.put(Account.valueOf(row.getAccount()), new Money(row.getBalance())));
        return new ProjectLine(
                new LedgerLine.Project(first.getNumber(), first.getUnitName(), first.getCity()),
                Category.valueOf(first.getCategory()),
                first.getRegion(),
                DeclarationState.valueOf(first.getState()),
                balances);
    }
}
