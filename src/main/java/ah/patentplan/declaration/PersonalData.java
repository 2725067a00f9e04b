package ah.patentplan.declaration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** 个人信息 – which rows of a declaration name a person, and which of them tell how to reach or identify one (R35). */
public final class PersonalData {

    public static final String MASK = "＊＊＊";

    private static final Pattern NAMING =
            Pattern.compile("(leader|contact|member|departmentHead).*|legalRepresentative|phone|fax");
    private static final Pattern IDENTIFYING =
            Pattern.compile("contact.+|leader(Phone|Mobile|IdNumber)|memberBirthYear|phone|fax");

    private PersonalData() {}

    /** Whether the row names a person, or says more about one: encrypted at rest, never in the engine. */
    public static boolean isPersonal(String key) {
        return NAMING.matcher(key).matches();
    }

    /** The answers as experts read them: who leads a project is shown, how to reach or identify a person is not. */
    static Map<String, Object> masked(Map<String, Object> answers) {
        return replaced(answers, key -> IDENTIFYING.matcher(key).matches(), value -> MASK);
    }

    /** A copy in which the values of these rows, in lines of tables too, are others; what is empty stays as it is. */
    static Map<String, Object> replaced(Map<?, ?> answers, Predicate<String> rows, UnaryOperator<Object> other) {
        Map<String, Object> copy = new HashMap<>();
        answers.forEach((key, value) -> copy.put((String) key, replaced((String) key, value, rows, other)));
        return copy;
    }

    private static Object replaced(String key, Object value, Predicate<String> rows, UnaryOperator<Object> other) {
        if (value == null || "".equals(value)) {
            return value;
        }
        if (rows.test(key)) {
            return other.apply(value);
        }
        return value instanceof List<?> lines
                ? lines.stream()
                        .map(line -> line instanceof Map<?, ?> cells ? replaced(cells, rows, other) : line)
                        .toList()
                : value;
    }
}
