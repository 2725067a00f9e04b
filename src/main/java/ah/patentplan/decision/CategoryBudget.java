package ah.patentplan.decision;

import ah.patentplan.programme.Category;
import ah.patentplan.programme.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** 类别预算 – the most that may be approved in a category and year. */
@Entity
class CategoryBudget {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int year;

    @Enumerated(EnumType.STRING)
    private Category category;

    private Money amount;

    protected CategoryBudget() {}

    CategoryBudget(int year, Category category) {
        this.year = year;
        this.category = category;
    }

    void become(Money amount) {
        this.amount = amount;
    }

    Money amount() {
        return amount;
    }
}
