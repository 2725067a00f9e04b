package ah.patentplan.decision;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Money;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 预算控制 – the budget of each category and year, what meetings have bound of it, and that no record exceeds it. */
@Component
@Transactional
public class CategoryFunds {

    private final CategoryBudgets budgets;
    private final Approvals approvals;
    private final Actors actors;
    private final Acts acts;
    private final ApplicationEventPublisher events;

    CategoryFunds(
            CategoryBudgets budgets, Approvals approvals, Actors actors, Acts acts, ApplicationEventPublisher events) {
        this.budgets = budgets;
        this.approvals = approvals;
        this.actors = actors;
        this.acts = acts;
        this.events = events;
    }

    /** All categories of the year, as the frozen records leave them. */
    @Transactional(readOnly = true)
    public List<Funds> of(int year) {
        List<Commitment> commitments = approvals.commitments(year);
        return Arrays.stream(Category.values())
                .map(category -> new Funds(
                        category,
                        budgets.findByYearAndCategory(year, category)
                                .map(CategoryBudget::amount)
                                .orElse(null),
                        sum(commitments, one -> one.category() == category),
                        sum(commitments, one -> one.category() == category && one.isFreed())))
                .toList();
    }

    /** 调整类别预算, by the province, with its reason; the ledger books the difference. */
    public void set(int year, Category category, Money amount, String reason) {
        actors.current().require(Role.PROVINCE_OFFICE);
        if (amount.compareTo(Money.ZERO) < 0) {
            throw new Refusal("“%s”的预算不能小于零".formatted(category.title()));
        }
        String stated = Reason.of("调整预算的理由", reason);
        budgets.hold(year);
        CategoryBudget budget =
                budgets.findByYearAndCategory(year, category).orElseGet(() -> new CategoryBudget(year, category));
        Money before = budget.amount();
        budget.become(amount);
        budgets.save(budget);
        Money difference = before == null ? amount : amount.minus(before);
        if (!difference.equals(Money.ZERO)) {
            events.publishEvent(new BudgetSet(year, category, difference, stated));
        }
        acts.enter(
                "调整类别预算",
                year + " " + category.title(),
                "原为%s，改为%s。理由：%s".formatted(before == null ? "未设限额" : before, amount, stated));
    }

    /** Refuses a record whose approvals are more than is left in a category; nobody else freezes until the end. */
    void check(Meeting meeting) {
        budgets.hold(meeting.year());
        for (Funds funds : of(meeting.year())) {
            Money further = meeting.approvedIn(funds.category());
            Money excess = funds.excess(further);
            if (further.isPositive() && excess != null) {
                throw new Refusal("“%s”超出预算%s：预算%s，此前会议已审定且有效%s，本次拟立项%s"
                        .formatted(funds.category().title(), excess, funds.limit(), funds.bound(), further));
            }
        }
    }

    private static Money sum(List<Commitment> commitments, Predicate<Commitment> which) {
        return commitments.stream().filter(which).map(Commitment::amount).reduce(Money.ZERO, Money::plus);
    }
}
