package ah.patentplan.funding;

import org.springframework.stereotype.Component;

/** 收回记账编号 – names the bookings of a declaration's recoveries one after the other, 2022-UO-0001-Z1, -Z2 … */
@Component
class RecoveryKeys {

    private final Ledger ledger;
    private final RecoveryReceipts receipts;

    RecoveryKeys(Ledger ledger, RecoveryReceipts receipts) {
        this.ledger = ledger;
        this.receipts = receipts;
    }

    /** The key of the next claim or receipt; the declaration must be held, or two would get the same. */
    String next(String number) {
        long claims = ledger.of(number).stream()
                .filter(booking -> booking.kind() == BookingKind.CLAIM)
                .count();
        return "%s-Z%d".formatted(number, claims + receipts.countByNumber(number) + 1);
    }
}
