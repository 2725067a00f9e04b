package ah.patentplan.funding;

import ah.patentplan.access.Actors;
import ah.patentplan.audit.Acts;
import ah.patentplan.decision.Investigation;
import ah.patentplan.decision.Investigations;
import ah.patentplan.decision.Termination;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.Listing;
import ah.patentplan.declaration.Listings;
import ah.patentplan.programme.Money;
import ah.patentplan.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 取消立项资格 (notice 三（一）) – for established false materials, at any stage: nothing more is paid, the unit is listed. */
@Component
public class Revocation {

    private final Investigations investigations;
    private final Termination termination;
    private final Declarations declarations;
    private final PaymentOrders orders;
    private final Payments payments;
    private final Recoveries recoveries;
    private final Ledger ledger;
    private final Listings listings;
    private final Programmes programmes;
    private final Correspondence correspondence;
    private final Acts acts;
    private final Actors actors;
    private final Clock clock;

    Revocation(
            Investigations investigations,
            Termination termination,
            Declarations declarations,
            PaymentOrders orders,
            Payments payments,
            Recoveries recoveries,
            Ledger ledger,
            Listings listings,
            Programmes programmes,
            Correspondence correspondence,
            Acts acts,
            Actors actors,
            Clock clock) {
        this.investigations = investigations;
        this.termination = termination;
        this.declarations = declarations;
        this.orders = orders;
        this.payments = payments;
        this.recoveries = recoveries;
        this.ledger = ledger;
        this.listings = listings;
        this.programmes = programmes;
        this.correspondence = correspondence;
        this.acts = acts;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Revokes what an investigation established.
     *
     * @return whether money was paid that is to be taken back
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean revoke(String number) {
        Investigation investigation = investigations.established(number);
        String reason = investigation.finding().findings() + "（"
                + investigation.finding().clause() + "）";
        declarations.of(number).announceEnd(DeclarationState.REVOKED, reason);
        Declaration declaration = termination.end(number, DeclarationState.REVOKED);
        Money cancelled = cancelUnpaid(declaration);
        recoveries.findByNumberOrderByRound(number).forEach(Recovery::supersede);
        Money owed = ledger.notBack(number);
        LocalDate listedUntil = list(declaration);
        correspondence.write(
                declaration,
                "revoked",
                Map.of("reason", reason, "cancelled", cancelled, "owed", owed, "listedUntil", listedUntil));
        acts.enter("取消立项资格", number, "%s；取消未拨付%s，应收回%s".formatted(reason, cancelled, owed));
        return owed.isPositive();
    }

    /** Cancels open orders and gives the committed rest back to the budget; what finance confirmed was paid and is booked. */
    private Money cancelUnpaid(Declaration declaration) {
        String number = declaration.number();
        orders.findByDeclarationOrderByNumber(number).forEach(order -> {
            order.cancel();
            if (order.state() == PaymentOrder.State.CONFIRMED) {
                payments.book(number, order.instalment());
            }
        });
        return ledger.release(declaration, "取消立项资格，核减未拨付资金");
    }

    /** 列入失信名单 for the programme's number of years [policy]. */
    private LocalDate list(Declaration declaration) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = today.plusYears(programmes.of(declaration.year()).listingYears());
        String ground = "申报 " + declaration.number() + " 弄虚作假，取消立项资格";
        listings.save(new Listing(
                declaration.unit(), ground, today, last, actors.current().id()));
        acts.enter("列入失信名单", declaration.number(), "%s至%s".formatted(today, last));
        return last;
    }
}
