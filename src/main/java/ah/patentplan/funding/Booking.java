package ah.patentplan.funding;

import ah.patentplan.declaration.Declaration;
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
    private BookingKind kind;

    private String key;
    private String text;
    private String bookedBy;
    private Instant bookedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "entry", joinColumns = @JoinColumn(name = "booking"))
    private List<Entry> entries;

    protected Booking() {}

    Booking(Declaration declaration, BookingKind kind, String key, Money amount, String text) {
        this.number = declaration.number();
        this.year = declaration.year();
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

    /** Number of the declaration. */
    public String number() {
        return number;
    }

    public int year() {
        return year;
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
}
