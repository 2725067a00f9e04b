package ah.patentplan.review;

import ah.patentplan.access.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 专业领域席位 – seats of a panel that are kept for experts of a field; the others are free.
 *
 * @param seats in the order in which the province named them; empty where all seats are free
 * @param fields 专业领域 of each candidate by account, frozen with the list; empty where all seats are free
 */
public record Strata(List<Seats> seats, Map<String, List<String>> fields) {

    /** All seats are free. */
    static final Strata NONE = new Strata(List.of(), Map.of());

    private static final Pattern ONE = Pattern.compile("(\\p{L}+)\\s*(\\d{1,2})\\s*席?");
    private static final String BETWEEN = "[\\s,，、;；。]*";

    /** 某一领域的席位. */
    public record Seats(String field, int count) {}

    /**
     * Reads 专利运营3，知识产权法律2.
     *
     * @param fields of each candidate by account
     * @param size of the panel
     */
    static Strata of(String text, Map<String, List<String>> fields, int size) {
        List<Seats> seats = new ArrayList<>();
        Matcher one = ONE.matcher(text);
        while (one.find()) {
            seats.add(new Seats(one.group(1), Integer.parseInt(one.group(2))));
        }
        if (!ONE.matcher(text).replaceAll("").matches(BETWEEN)) {
            throw refused("无法识别，应如“专利运营3，知识产权法律2”");
        }
        int all = seats.stream().mapToInt(Seats::count).sum();
        if (all > size) {
            throw refused("合计 %d 席，多于专家组的 %d 人".formatted(all, size));
        }
        seats.forEach(each -> require(each, seats, fields.values()));
        return seats.isEmpty() ? NONE : new Strata(seats, fields);
    }

    private static void require(Seats one, List<Seats> all, Collection<List<String>> candidates) {
        if (all.stream().filter(other -> other.field().equals(one.field())).count() > 1) {
            throw refused("重复填写了“%s”".formatted(one.field()));
        }
        long there = candidates.stream()
                .filter(fields -> fields.contains(one.field()))
                .count();
        if (one.count() < 1 || there < one.count()) {
            throw refused("“%s”为 %d 席，候选专家有 %d 名".formatted(one.field(), one.count(), there));
        }
    }

    private static Refusal refused(String why) {
        return new Refusal("“专业领域席位”" + why);
    }

    /** The first field of the expert that still has a seat. */
    Optional<String> openTo(String expert, Collection<String> taken) {
        return fields.getOrDefault(expert, List.of()).stream()
                .filter(field -> seatsOf(field) > Collections.frequency(taken, field))
                .findFirst();
    }

    private int seatsOf(String field) {
        return seats.stream()
                .filter(one -> one.field().equals(field))
                .mapToInt(Seats::count)
                .sum();
    }

    /**
     * What the hash of a frozen list is made of, a line feed between two: the accounts ascending; where seats are kept
     * for fields, behind each account {@code |} and its fields with 、 between, then a line {@code field=seats} for each.
     */
    List<String> lines(List<String> candidates) {
        return seats.isEmpty()
                ? candidates
                : Stream.concat(
                                candidates.stream()
                                        .map(account -> account + "|"
                                                + String.join("、", fields.getOrDefault(account, List.of()))),
                                seats.stream().map(one -> one.field() + "=" + one.count()))
                        .toList();
    }

    /** 专利运营3、知识产权法律2; empty where all seats are free. */
    public String text() {
        return String.join(
                "、", seats.stream().map(one -> one.field() + one.count()).toList());
    }
}
