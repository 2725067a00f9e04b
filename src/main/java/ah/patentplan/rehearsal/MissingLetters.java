package ah.patentplan.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** 缺少的信件 – kinds of letters that nobody got, and declarations whose end was told to nobody. */
@Component
@Profile("rehearsal")
class MissingLetters {

    private static final String SUFFIX = ".txt";
    /** The letter that tells each end. */
    private static final Map<String, String> ENDS = new TreeMap<>(Map.of(
            "LATE", "late",
            "DECLINED", "declined",
            "REFUSED", "refused",
            "NOT_APPROVED", "notApproved",
            "CLOSED", "closed",
            "WITHDRAWN", "withdrawn",
            "CANCELLED", "cancelled",
            "GIVEN_UP", "givenUp",
            "REVOKED", "revoked"));

    /** A letter is known by its template, a document by its form. */
    private static final String WRITTEN = """
            select kind from letter
            union select case form when 'MINUTES' then 'minutes' when 'PAYMENT_ORDER' then 'paymentOrder' else '' end
                from official_document""";

    private static final String UNTOLD = """
            select number from declaration d where state = ?
                and not exists (select from letter l where l.number = d.number and l.kind = ?) order by number""";

    private final JdbcTemplate jdbc;

    MissingLetters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Kinds that were never written, as letter or as official document. */
    List<String> neverWritten() {
        Set<String> written = new HashSet<>(jdbc.queryForList(WRITTEN, String.class));
        return kinds().filter(kind -> !written.contains(kind)).sorted().toList();
    }

    private static Stream<String> kinds() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:letters/*" + SUFFIX))
                    .map(template -> template.getFilename().replace(SUFFIX, ""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** 2026-UO-0001：late, for each declaration whose end has no letter. */
    List<String> untoldEnds() {
        return ENDS.entrySet().stream()
                .flatMap(end -> jdbc.queryForList(UNTOLD, String.class, end.getKey(), end.getValue()).stream()
                        .map(number -> number + "：" + end.getValue()))
                .toList();
    }
}
