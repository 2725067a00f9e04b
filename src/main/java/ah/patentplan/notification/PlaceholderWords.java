package ah.patentplan.notification;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** 占位内容说明 – what each placeholder of a letter stands for, in Chinese ({@code letters/placeholders.properties}). */
final class PlaceholderWords {

    /** A name that a value has, not the text between quotes and not a call on a value. */
    private static final Pattern NAME = Pattern.compile("'[^']*'|(?<![.#\\w])(line\\.\\w+|[a-zA-Z]\\w*)");

    private final Properties words = new Properties();

    PlaceholderWords() {
        try (var file = new InputStreamReader(
                new ClassPathResource("letters/placeholders.properties").getInputStream(), StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** By the placeholder as it is written, in the order of the text. */
    Map<String, String> of(String text) {
        Map<String, String> meanings = new LinkedHashMap<>();
        Placeholders.of(text).forEach(mark -> meanings.put(mark, meaning(mark)));
        return meanings;
    }

    private String meaning(String mark) {
        String names = NAME.matcher(mark.substring(mark.indexOf("${") + 2))
                .results()
                .filter(found -> found.group(1) != null && words.containsKey(found.group(1)))
                .map(found -> words.getProperty(found.group(1)))
                .distinct()
                .collect(Collectors.joining("、"));
        if (mark.contains("th:each")) {
            return "逐项列出：" + names;
        }
        if (mark.contains("th:if") || mark.contains("th:unless")) {
            return "仅在一定情况下出现，以[/]结束：" + names;
        }
        return mark.contains("capitals") ? names + "（大写）" : names;
    }
}
