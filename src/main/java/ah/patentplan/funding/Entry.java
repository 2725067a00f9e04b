package ah.patentplan.funding;

import ah.patentplan.programme.Money;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** 分录 – one line of a booking; one of debit and credit is zero. */
@Embeddable
public record Entry(@Enumerated(EnumType.STRING) Account account, Money debit, Money credit) {

    /** What the line adds to its account. */
    Money change() {
        return account.isCredited() ? credit.minus(debit) : debit.minus(credit);
    }
}
