package ah.patentplan.funding;

import ah.patentplan.programme.Money;
import java.util.List;
import java.util.stream.Stream;

/** 数字及其构成 – an amount and the bookings that make it up, in their order. */
public record Figure(Money amount, List<Long> bookings) {

    static final Figure NONE = new Figure(Money.ZERO, List.of());

    Figure plus(Figure further) {
        return new Figure(
                amount.plus(further.amount),
                Stream.concat(bookings.stream(), further.bookings.stream())
                        .sorted()
                        .toList());
    }

    /** 记账编号 of the bookings: {@code 3、7–9}. */
    public String numbers() {
        StringBuilder numbers = new StringBuilder();
        for (int first = 0, last; first < bookings.size(); first = last + 1) {
            last = first;
            while (last + 1 < bookings.size() && bookings.get(last + 1) == bookings.get(last) + 1) {
                last++;
            }
            numbers.append(numbers.isEmpty() ? "" : "、").append(bookings.get(first));
            if (last > first) {
                numbers.append('–').append(bookings.get(last));
            }
        }
        return numbers.toString();
    }
}
