package ah.patentplan.notification;

import ah.patentplan.programme.ProgrammeCopied;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.lang3.StringUtils;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** 信函文稿 – what the letters of a year say: the text of the program, or the year's own. */
@Component
public class Wordings {

    private final JdbcTemplate jdbc;
    private final Map<String, String> shipped = read();

    Wordings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Wording of(int year, String kind, Map<String, ?> values) {
        return Wording.of(own(year).getOrDefault(kind, shipped.get(kind)), values);
    }

    /** The texts of the program by their kind. */
    Map<String, String> shipped() {
        return shipped;
    }

    /** The texts that the year has of its own. */
    Map<String, String> own(int year) {
        Map<String, String> own = new TreeMap<>();
        jdbc.query(
                "select kind, text from letter_wording where year = ?",
                row -> {
                    own.put(row.getString(1), row.getString(2));
                },
                year);
        return own;
    }

    void keep(int year, String kind, String text) {
        jdbc.update("""
                insert into letter_wording values (?, ?, ?)
                on conflict (year, kind) do update set text = excluded.text""", year, kind, text);
    }

    void forget(int year, String kind) {
        jdbc.update("delete from letter_wording where year = ? and kind = ?", year, kind);
    }

    @EventListener
    void copy(ProgrammeCopied copied) {
        own(copied.from()).forEach((kind, text) -> keep(copied.to(), kind, copied.moved(text)));
    }

    private static Map<String, String> read() {
        Map<String, String> texts = new TreeMap<>();
        try {
            Resource[] letters = new PathMatchingResourcePatternResolver().getResources("classpath*:letters/*.txt");
            Arrays.stream(letters)
                    .forEach(letter -> texts.put(StringUtils.removeEnd(letter.getFilename(), ".txt"), text(letter)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    private static String text(Resource letter) {
        try (InputStream content = letter.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
