package ah.patentplan.funding;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.decision.BudgetSet;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Money;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 台账 – double entry and append-only; a balance is the sum of the entries, nothing is kept beside them. */
@Component
public class Ledger {

    private final Bookings bookings;
    private final EntityManager entities;
    private final Actors actors;
    private final Clock clock;

    Ledger(Bookings bookings, EntityManager entities, Actors actors, Clock clock) {
        this.bookings = bookings;
        this.entities = entities;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Books a movement of money in the transaction that causes it. No account may fall below zero: nothing is paid that was
     * not committed, nothing given back that was not paid. What the database holds against it – the approved amount, the
     * category's budget, an open objection, the end of the project – is refused here and now, not at commit.
     *
     * @param key names the movement: under one key it is booked once
     * @return false where it was booked before; then nothing happens
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean book(BookingKind kind, Declaration declaration, String key, Money amount, String text) {
        entities.lock(declaration, LockModeType.PESSIMISTIC_WRITE);
        if (bookings.existsByKey(key)) {
            return false;
        }
        requireCover(kind, declaration.number(), amount);
        enter(new Booking(Booking.Scope.of(declaration), kind, key, amount, text));
        return true;
    }

    /**
     * 下达指标, 调减指标: books by how much a category's budget changes; refused where less than what is committed would
     * remain. A category whose budget was never set has no ceiling.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void allot(BudgetSet set) {
        int before = bookings.countByYearAndCategoryAndNumberIsNull(set.year(), set.category());
        String key = "%d-%s-B%d".formatted(set.year(), set.category().name(), before + 1);
        boolean more = set.difference().isPositive();
        enter(new Booking(
                new Booking.Scope(null, set.year(), set.category()),
                more ? BookingKind.ALLOCATION : BookingKind.CUTBACK,
                key,
                more ? set.difference() : Money.ZERO.minus(set.difference()),
                set.reason()));
    }

    private void enter(Booking booking) {
        booking.booked(actors.current().id(), clock.instant());
        try {
            bookings.saveAndFlush(booking);
            entities.createNativeQuery("set constraints all immediate").executeUpdate();
            entities.createNativeQuery("set constraints all deferred").executeUpdate();
        } catch (RuntimeException failure) {
            throw LedgerRule.refusal(failure);
        }
    }

    /** 核减: what was committed and will never be paid goes back to the budget; answers how much that is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Money release(Declaration declaration, String text) {
        Money unpaid = balances(declaration.number()).get(Account.COMMITTED);
        if (unpaid.isPositive()) {
            book(BookingKind.RELEASE_OF_COMMITMENT, declaration, declaration.number() + "-R", unpaid, text);
        }
        return unpaid;
    }

    /** What stands on each account of a declaration: 占用指标 = 待拨付 + 已拨付 + 已退回 + 应收回 + 已收回. */
    @Transactional(readOnly = true)
    public Map<Account, Money> balances(String number) {
        Map<Account, Money> balances = zero(Account.ofProject());
        bookings.findByNumberOrderById(number).stream()
                .flatMap(booking -> booking.entries().stream())
                .forEach(entry -> balances.merge(entry.account(), entry.change(), Money::plus));
        return balances;
    }

    /** What stands on each account of a year, all categories: what is left of the budgets is 下达指标 − 占用指标. */
    @Transactional(readOnly = true)
    public Map<Account, Money> balances(int year) {
        return of(bookings.standing(year));
    }

    /** What stands on each account of a year and category; 下达指标 is zero where no budget was set. */
    @Transactional(readOnly = true)
    public Map<Account, Money> balances(int year, Category category) {
        return of(bookings.standing(year, category.name()));
    }

    /** All that was ever booked of one kind: paid to the unit, also what it had to give back. */
    @Transactional(readOnly = true)
    public Money total(BookingKind kind, String number) {
        return bookings.findByNumberOrderById(number).stream()
                .filter(booking -> booking.kind() == kind)
                .map(Booking::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** What was paid and is not back yet, claimed or not. */
    @Transactional(readOnly = true)
    public Money notBack(String number) {
        Map<Account, Money> balances = balances(number);
        return balances.get(Account.PAID).plus(balances.get(Account.TO_BE_RECOVERED));
    }

    /** The bookings of a declaration, oldest first. */
    @Transactional(readOnly = true)
    public List<Booking> of(String number) {
        return bookings.findByNumberOrderById(number);
    }

    /** All bookings of a year, oldest first. */
    @Transactional(readOnly = true)
    public List<Booking> bookings(int year) {
        return bookings.findByYearOrderById(year);
    }

    private static Map<Account, Money> of(List<Bookings.Standing> standing) {
        Map<Account, Money> balances = zero(EnumSet.allOf(Account.class));
        standing.forEach(one -> balances.put(Account.valueOf(one.getAccount()), new Money(one.getAmount())));
        return balances;
    }

    private static Map<Account, Money> zero(Set<Account> accounts) {
        Map<Account, Money> balances = new EnumMap<>(Account.class);
        accounts.forEach(account -> balances.put(account, Money.ZERO));
        return balances;
    }

    private void requireCover(BookingKind kind, String number, Money amount) {
        Money cover = balances(number).get(kind.from());
        if (!kind.from().isCredited() && amount.compareTo(cover) > 0) {
            throw new Refusal("%s金额%s超过申报 %s 的“%s”余额%s"
                    .formatted(kind.title(), amount, number, kind.from().title(), cover));
        }
    }
}
