package ah.patentplan.funding;

import ah.patentplan.declaration.Declaration;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Money;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.List;

/** 记账 – one movement of money; it stands for ever, the database refuses every change. */
@Entity
public class Booking {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String number;
    private int year;

    @Enumerated(EnumType.STRING)
    private Category category;

    @Enumerated(EnumType.STRING)
    private BookingKind kind;

    private String key;
    private String text;
    private String bookedBy;
    private Instant bookedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "entry", joinColumns = @JoinColumn(name = "booking"))
    private List<Entry> entries;

    protected Booking() {}

    Booking(Scope scope, BookingKind kind, String key, Money amount, String text) {
        this.number = scope.number();
        this.year = scope.year();
        this.category = scope.category();
        this.kind = kind;
        this.key = key;
        this.text = text;
        this.entries = List.of(new Entry(kind.to(), amount, Money.ZERO), new Entry(kind.from(), Money.ZERO, amount));
    }

    void booked(String by, Instant at) {
        bookedBy = by;
        bookedAt = at;
    }

    public Long id() {
        return id;
    }

    /** Number of the declaration; null where a category's budget changes. */
    public String number() {
        return number;
    }

    public int year() {
        return year;
    }

    public Category category() {
        return category;
    }

    public BookingKind kind() {
        return kind;
    }

    /** Unique: what happens twice under one key is booked once. */
    public String key() {
        return key;
    }

    /** 摘要. */
    public String text() {
        return text;
    }

    public String bookedBy() {
        return bookedBy;
    }

    public Instant bookedAt() {
        return bookedAt;
    }

    public List<Entry> entries() {
        return entries;
    }

    public Money amount() {
        return entries.stream().map(Entry::debit).reduce(Money.ZERO, Money::plus);
    }

    /** 记账对象 – a project, or with number null the budget of a category and year. */
    record Scope(String number, int year, Category category) {

        static Scope of(Declaration declaration) {
            return new Scope(declaration.number(), declaration.year(), declaration.category());
        }
    }
}
