package ah.patentplan.funding;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.decision.Reason;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Money;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 办理退回 – the province or finance registers what a unit gives back unasked, finance confirms and books the receipt. */
@Component
@Transactional
public class Refunding {

    private final Refunds refunds;
    private final Declarations declarations;
    private final Ledger ledger;
    private final Correspondence correspondence;
    private final Acts acts;
    private final Actors actors;
    private final Clock clock;

    Refunding(
            Refunds refunds,
            Declarations declarations,
            Ledger ledger,
            Correspondence correspondence,
            Acts acts,
            Actors actors,
            Clock clock) {
        this.refunds = refunds;
        this.declarations = declarations;
        this.ledger = ledger;
        this.correspondence = correspondence;
        this.acts = acts;
        this.actors = actors;
        this.clock = clock;
    }

    /** All refunds of a project, oldest first, for those who see its money. */
    @Transactional(readOnly = true)
    public List<Refund> of(String number) {
        actors.current().require(Role.PROVINCE_OFFICE, Role.FINANCE, Role.SUPERVISOR, Role.AUDITOR);
        return refunds.findByDeclarationOrderByRegisteredAt(
                declarations.of(number).number());
    }

    /** 登记退回, one at a time; refused above what was paid and is neither back nor claimed. */
    public void register(String number, Money amount, String reason) {
        actors.current().require(Role.PROVINCE_OFFICE, Role.FINANCE);
        String stated = Reason.of("退回原因", reason);
        declarations.hold(number);
        List<Refund> before = of(number);
        if (before.stream().anyMatch(refund -> refund.state() == Refund.State.REGISTERED)) {
            throw new Refusal("申报 " + number + " 已有待确认到账的退回，请先办结");
        }
        Money paid = ledger.balances(number).get(Account.PAID);
        if (!amount.isPositive() || amount.compareTo(paid) > 0) {
            throw new Refusal("“退回金额”应大于零，不超过“已拨付”余额%s，填写的是%s".formatted(paid, amount));
        }
        Refund refund = new Refund("%s-T%d".formatted(number, before.size() + 1), number, amount, stated);
        refund.registered(actors.current().id(), clock.instant());
        refunds.save(refund);
        acts.enter("登记退回资金", number, "%s %s，原因：%s".formatted(refund.key(), amount, stated));
    }

    /** 确认退回到账 by finance, another person than the one who registered it: books it and tells the unit. */
    public void confirm(String number, String key, String voucher) {
        actors.current().require(Role.FINANCE);
        Declaration declaration = declarations.of(number);
        Refund refund = refunds.of(key, number);
        refund.confirm(Reason.of("凭证号", voucher), actors.current().id(), clock.instant());
        ledger.book(BookingKind.REFUND, declaration, key, refund.amount(), "承担单位退回：" + refund.reason());
        Map<String, Object> values =
                Map.of("amount", refund.amount(), "reason", refund.reason(), "voucher", refund.voucher());
        correspondence.write(declaration, "refunded", values);
        acts.enter("确认退回到账", number, "%s %s，凭证号：%s".formatted(key, refund.amount(), refund.voucher()));
    }

    /** 撤销登记: the money did not come. */
    public void cancel(String number, String key) {
        actors.current().require(Role.PROVINCE_OFFICE, Role.FINANCE);
        refunds.of(key, number).cancel();
        acts.enter("撤销退回登记", number, key);
    }
}
