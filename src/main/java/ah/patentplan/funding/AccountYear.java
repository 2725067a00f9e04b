package ah.patentplan.funding;

import ah.patentplan.programme.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * 科目年度 – what stood on an account when the year began, what the year moved, and what stood there when it ended.
 *
 * @param opening 年初余额, the closing balance of the year before
 * @param debit 本年借方
 * @param credit 本年贷方
 */
public record AccountYear(Account account, Figure opening, Figure debit, Figure credit) {

    /** 年末余额. */
    public Figure closing() {
        Money moved = new Entry(account, debit.amount(), credit.amount()).change();
        return new Figure(
                opening.amount().plus(moved), opening.plus(debit).plus(credit).bookings());
    }

    /** 方向 – on which side of the account its balance stands. */
    public String side() {
        return account.isCredited() ? "贷" : "借";
    }

    /** Whether anything was ever booked there. */
    public boolean isMoved() {
        return !closing().bookings().isEmpty();
    }

    /** Every account, as the lines leave it. */
    static List<AccountYear> of(List<LedgerLine> lines, Instant start) {
        return Arrays.stream(Account.values())
                .map(account -> of(account, lines, start))
                .toList();
    }

    private static AccountYear of(Account account, List<LedgerLine> lines, Instant start) {
        List<LedgerLine> before =
                lines.stream().filter(line -> line.bookedAt().isBefore(start)).toList();
        List<LedgerLine> within =
                lines.stream().filter(line -> !line.bookedAt().isBefore(start)).toList();
        return new AccountYear(
                account,
                sum(account, before, Entry::change),
                sum(account, within, Entry::debit),
                sum(account, within, Entry::credit));
    }

    private static Figure sum(Account account, List<LedgerLine> lines, Function<Entry, Money> side) {
        Money sum = Money.ZERO;
        List<Long> bookings = new ArrayList<>();
        for (LedgerLine line : lines) {
            for (Entry entry : line.entries()) {
                Money part = side.apply(entry);
                if (entry.account() == account && !part.equals(Money.ZERO)) {
                    sum = sum.plus(part);
                    bookings.add(line.booking());
                }
            }
        }
        return new Figure(sum, List.copyOf(bookings));
    }
}
