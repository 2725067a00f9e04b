package ah.patentplan.declaration;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** 答复异同 – whether two answers say the same, however they were written: 20 is 20.0, and an empty line is none. */
public final class SameAnswer {

    private SameAnswer() {}

    public static boolean is(Object one, Object other) {
        if (isNothing(one) || isNothing(other)) {
            return isNothing(one) && isNothing(other);
        }
        if (one instanceof Number && other instanceof Number) {
            return decimal(one).compareTo(decimal(other)) == 0;
        }
        if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> second) {
            return keys(map, second).stream().allMatch(key -> is(map.get(key), second.get(key)));
        }
        if (one instanceof List<?> list && other instanceof List<?> second) {
            return sameLines(filled(list), filled(second));
        }
        return Objects.equals(one, other);
    }

    static Set<Object> keys(Map<?, ?> one, Map<?, ?> other) {
        Set<Object> keys = new HashSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys;
    }

    private static boolean sameLines(List<?> one, List<?> other) {
        return one.size() == other.size()
                && IntStream.range(0, one.size()).allMatch(index -> is(one.get(index), other.get(index)));
    }

    private static List<?> filled(List<?> lines) {
        return lines.stream().filter(line -> !isNothing(line)).toList();
    }

    private static boolean isNothing(Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && filled(list).isEmpty()
                || value instanceof Map<?, ?> map && map.values().stream().allMatch(SameAnswer::isNothing);
    }

    private static BigDecimal decimal(Object number) {
        return new BigDecimal(number.toString());
    }
}
