package ah.patentplan.funding;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.Listing;
import ah.patentplan.declaration.Listings;
import ah.patentplan.funding.RecoveryReceipt.Repayment;
import ah.patentplan.programme.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 缴回资金 – what comes in of a recovery, in one amount or several, until all is there and the recovery is settled. */
@Component
@Transactional
public class Repaying {

    private final Recoveries recoveries;
    private final RecoveryReceipts receipts;
    private final RecoveryKeys keys;
    private final Declarations declarations;
    private final Listings listings;
    private final Ledger ledger;
    private final Correspondence correspondence;
    private final Acts acts;
    private final Actors actors;
    private final Clock clock;

    Repaying(
            Recoveries recoveries,
            RecoveryReceipts receipts,
            RecoveryKeys keys,
            Declarations declarations,
            Listings listings,
            Ledger ledger,
            Correspondence correspondence,
            Acts acts,
            Actors actors,
            Clock clock) {
        this.recoveries = recoveries;
        this.receipts = receipts;
        this.keys = keys;
        this.declarations = declarations;
        this.listings = listings;
        this.ledger = ledger;
        this.correspondence = correspondence;
        this.acts = acts;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * 缴回情况 of the recovery in hand.
     *
     * @param rest what is still owed
     * @param receipts oldest first
     */
    public record Standing(Recovery recovery, Money received, Money rest, List<RecoveryReceipt> receipts) {}

    @Transactional(readOnly = true)
    public Standing standing(String number) {
        Recovery recovery = recoveries.of(number);
        Money received = receipts.receivedOf(recovery);
        return new Standing(
                recovery,
                received,
                recovery.owed().minus(received),
                receipts.findByRecoveryOrderByConfirmedAtAscKeyAsc(recovery.id()));
    }

    /** 确认收回到账 of a part or of all that is still owed, by another person than the one who decided. */
    public void confirm(String number, Repayment repayment) {
        // of two who confirm at once the second sees what the first confirmed
        declarations.hold(number);
        Standing standing = standing(number);
        Recovery recovery = standing.recovery();
        recovery.require(Recovery.State.CLAIMED);
        recovery.requireConfirmer(actors.current().id());
        require(standing, repayment);
        RecoveryReceipt receipt = new RecoveryReceipt(recovery, keys.next(number), repayment);
        receipt.confirmed(actors.current().id(), clock.instant());
        receipts.save(receipt);
        acts.enter("确认收回到账", number, "实收%s，凭证号：%s".formatted(repayment.amount(), repayment.voucher()));
    }

    private void require(Standing standing, Repayment repayment) {
        if (!repayment.amount().isPositive()) {
            throw new Refusal("“实收金额”应大于0");
        }
        if (repayment.amount().compareTo(standing.rest()) > 0) {
            throw new Refusal("“实收金额”为%s，超过尚未缴回的%s"
                    .formatted(repayment.amount().figures(), standing.rest().figures()));
        }
        if (repayment.receivedOn().isAfter(LocalDate.now(clock))) {
            throw new Refusal("“到账日期”不能晚于今天");
        }
        if (receipts.existsByNumberAndVoucher(standing.recovery().number(), repayment.voucher())) {
            throw new Refusal("“凭证号”%s已登记过，同一凭证不能登记两次".formatted(repayment.voucher()));
        }
    }

    /**
     * 登记收回: books what was confirmed and tells the unit; with the last of it the recovery is settled. A second time
     * nothing happens.
     *
     * @return whether all is paid
     */
    public boolean book(String number) {
        Standing standing = standing(number);
        Declaration declaration = declarations.of(number);
        standing.receipts().stream()
                .filter(receipt ->
                        ledger.book(BookingKind.RECOVERY, declaration, receipt.key(), receipt.amount(), "收回前期资金到账"))
                .forEach(receipt -> tell(declaration, receipt, standing));
        boolean complete = !standing.rest().isPositive();
        if (complete && standing.recovery().state() == Recovery.State.CLAIMED) {
            settle(standing.recovery());
        }
        return complete;
    }

    private void tell(Declaration declaration, RecoveryReceipt receipt, Standing standing) {
        Map<String, Object> values = Map.of(
                "amount", receipt.amount(),
                "receivedOn", receipt.receivedOn(),
                "voucher", receipt.voucher(),
                "owed", standing.recovery().owed(),
                "received", standing.received(),
                "rest", standing.rest(),
                "payUntil", standing.recovery().payUntil());
        String kind = standing.rest().isPositive() ? "repaymentReceived" : "recovered";
        correspondence.write(declaration, kind, values);
        acts.enter("登记收回", declaration.number(), "收回%s，尚欠%s".formatted(receipt.amount(), standing.rest()));
    }

    /** 结清: the claim is closed, and who was listed for it is listed no longer. */
    private void settle(Recovery recovery) {
        LocalDate today = LocalDate.now(clock);
        recovery.settle(today);
        acts.enter("收回结清", recovery.number(), "应收回%s已全额到账".formatted(recovery.owed()));
        recoveries.findByNumberOrderByRound(recovery.number()).stream()
                .map(Recovery::listing)
                .filter(Objects::nonNull)
                .map(listings::of)
                .filter(listing -> listing.lastDay() == null)
                .forEach(listing -> takeOff(recovery.number(), listing, today));
    }

    private void takeOff(String number, Listing listing, LocalDate today) {
        listing.endOn(today);
        acts.enter("移出失信名单", number, "应收回资金已结清，列入至%s止".formatted(today));
    }
}
