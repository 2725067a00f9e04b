package ah.patentplan.programme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 基础数据 – brings regions, their facts, calendar and programmes from {@code db/reference} into the database, each once. */
@Component
public class ReferenceData {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final JdbcTemplate jdbc;

    ReferenceData(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Loads the regions, their facts, the calendar and the retention periods; what an administrator changed stays. */
    @Transactional
    public void loadRegionsAndCalendar() {
        read("regions.yaml").forEach(region -> insert("region", region));
        read("region-facts.yaml").forEach(fact -> insert("region_fact", fact));
        loadCalendar();
        read("retention.yaml").forEach(period -> insert("retention", period));
    }

    /** Year by year: one that has days already is the administrator's. */
    private void loadCalendar() {
        List<Integer> known =
                jdbc.queryForList("select distinct extract(year from day)::int from special_day", Integer.class);
        for (JsonNode day : read("calendar.yaml")) {
            int year = LocalDate.parse(day.path("day").asText()).getYear();
            if (!known.contains(year)) {
                insert("special_day", day);
            }
        }
    }

    /** Loads one programme with the guides of its notice, unless the year stands already. */
    @Transactional
    public void loadProgramme(String file) {
        JsonNode programme = read(file);
        insert("programme", programme);
        loadGuides(programme.path("year").asInt());
    }

    /** Gives a year the guides of the notice of 2022, category by category, unless it has them. */
    void loadGuides(int year) {
        for (Category category : Category.values()) {
            ObjectNode guide =
                    read("notice-2022/" + category.process() + ".yaml").deepCopy();
            insert("guide", guide.put("year", year));
        }
    }

    /** Inserts one row, its columns named by the entry's keys; nothing happens where its key exists. */
    @Transactional
    public void insert(String table, JsonNode row) {
        // PostgreSQL reads the values itself, each as the type of its column
        jdbc.update(
                "insert into %1$s select * from jsonb_populate_record(null::%1$s, ?::jsonb) on conflict do nothing"
                        .formatted(table),
                row.toString());
    }

    /** The content of a file of {@code db/reference}. */
    public JsonNode read(String file) {
        try (var content = new ClassPathResource("db/reference/" + file).getInputStream()) {
            return YAML.readTree(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
