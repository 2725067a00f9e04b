package ah.patentplan.programme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 演示年度计划 – the 2022 programme's policies with dates of the current year, open for a month from now. */
@Component
@Profile("!production")
public class DemoProgramme {

    private static final int DAYS_OPEN = 30;
    private static final LocalTime CLOSING = LocalTime.of(18, 0);

    private static final String COPY_FACTS = """
            insert into region_fact
            select ?, region, national_key_city, nationally_funded from region_fact where year = 2022
            on conflict do nothing""";

    private final ReferenceData reference;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    DemoProgramme(ReferenceData reference, JdbcTemplate jdbc, Clock clock) {
        this.reference = reference;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens the programme of the current year once, and marks the installation as a demo for good. */
    @Transactional
    public void open() {
        LocalDate today = LocalDate.now(clock);
        ObjectNode programme = reference.read("programme-2022.yaml").deepCopy();
        programme.put("year", today.getYear());
        programme.put("title", today.getYear() + "年度专利转化专项计划（演示）");
        programme.put("notice_number", "演示");
        programme.put("imprint", today.getYear() + "年" + today.getMonthValue() + "月");
        programme.put("opens_at", time(today.atStartOfDay(clock.getZone())));
        programme.put("announced_at", time(today.atStartOfDay(clock.getZone())));
        programme.put("deadline", time(today.plusDays(DAYS_OPEN).atTime(CLOSING).atZone(clock.getZone())));
        // the notice's own distance: declared in one year, evaluated after the end of the next
        programme.put("evaluation_on", LocalDate.of(today.getYear() + 2, 1, 2).toString());
        programme.put("progress_on", LocalDate.of(today.getYear() + 1, 6, 30).toString());
        reference.insert("programme", programme);
        reference.loadGuides(today.getYear());
        jdbc.update(COPY_FACTS, today.getYear());
        jdbc.update("update installation set demo = true where not demo");
    }

    /** Declares an expert's interests for the current year, unless that was done. */
    @Transactional
    public void declareInterests(JsonNode declaration) {
        ObjectNode first = declaration.deepCopy();
        first.put("year", LocalDate.now(clock).getYear());
        first.put("round", 1);
        first.put("declared_at", time(ZonedDateTime.now(clock)));
        reference.insert("interest_declaration", first);
    }

    private static String time(ZonedDateTime time) {
        return time.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
