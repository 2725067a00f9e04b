package ah.patentplan.cockpit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Map;

/** 引擎用语 – how the engine's times and words are written on paper; the words are those of {@code cockpit/words.yaml}. */
final class EngineWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Map<String, Map<String, String>> WORDS = words();

    private EngineWords() {}

    static String time(Date at) {
        return at == null ? "" : TIME.format(at.toInstant().atZone(ZoneId.systemDefault()));
    }

    /** Milliseconds in the two largest units that fit, 3天4小时. */
    static String duration(Long milliseconds) {
        if (milliseconds == null) {
            return "";
        }
        Duration time = Duration.ofMillis(milliseconds);
        if (time.toDays() > 0) {
            return part(time.toDays(), "天") + part(time.toHoursPart(), "小时");
        }
        if (time.toHours() > 0) {
            return part(time.toHours(), "小时") + part(time.toMinutesPart(), "分");
        }
        return time.toSeconds() > 0
                ? part(time.toMinutes(), "分") + part(time.toSecondsPart(), "秒")
                : milliseconds + "毫秒";
    }

    private static String part(long whole, String unit) {
        return whole == 0 ? "" : whole + unit;
    }

    static String state(String engines) {
        return word("states", engines);
    }

    /** The kind of a box. */
    static String kind(String engines) {
        return word("kinds", engines);
    }

    static String operation(String engines) {
        return word("operations", engines);
    }

    static String entity(String engines) {
        return word("entities", engines);
    }

    static String property(String engines) {
        return word("properties", engines);
    }

    /** What has no word of ours keeps the engine's. */
    private static String word(String list, String engines) {
        return engines == null ? "" : WORDS.get(list).getOrDefault(engines, engines);
    }

    private static Map<String, Map<String, String>> words() {
        try (InputStream yaml = EngineWords.class.getResourceAsStream("/cockpit/words.yaml")) {
            return new YAMLMapper().readValue(yaml, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
