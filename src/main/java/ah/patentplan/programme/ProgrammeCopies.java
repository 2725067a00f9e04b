package ah.patentplan.programme;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 复制年度计划 – a programme for another year from one that stands: its guides, region facts, policies and release. */
@Component
public class ProgrammeCopies {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate jdbc;
    private final ReferenceData reference;
    private final Programmes programmes;
    private final Actors actors;
    private final Acts acts;
    private final ApplicationEventPublisher events;

    ProgrammeCopies(
            JdbcTemplate jdbc,
            ReferenceData reference,
            Programmes programmes,
            Actors actors,
            Acts acts,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.reference = reference;
        this.programmes = programmes;
        this.actors = actors;
        this.acts = acts;
        this.events = events;
    }

    /**
     * Copies a programme with its dates and the years in its texts moved; the number of the notice stays open, and nobody
     * but the administrator sees the copy before it is announced.
     *
     * @param to a later year that has no programme yet
     */
    @Transactional
    public void copy(int from, int to) {
        actors.current().require(Role.ADMINISTRATOR);
        Programme source = programmes.prepared(from);
        if (to <= from) {
            throw new Refusal("“新的年度”应晚于%d".formatted(from));
        }
        if (programmes.findByYear(to).isPresent()) {
            throw new Refusal("已有 %d 年度的计划".formatted(to));
        }
        ProgrammeCopied copied = new ProgrammeCopied(from, to);
        copyProgramme(source, copied);
        copyGuides(copied);
        jdbc.update("""
                insert into region_fact
                select ?, region, national_key_city, nationally_funded from region_fact where year = ?
                on conflict do nothing""", to, from);
        events.publishEvent(copied);
        acts.enter("复制年度计划", String.valueOf(to), "由%d年度复制，沿用发布版本%s".formatted(from, source.release()));
    }

    private void copyProgramme(Programme source, ProgrammeCopied copied) {
        int years = copied.to() - copied.from();
        ObjectNode row = rows("select to_jsonb(p)::text from programme p where year = ?", copied.from())
                .get(0);
        row.put("year", copied.to());
        row.put("title", copied.moved(source.title()));
        row.put("notice_number", "");
        row.put("imprint", copied.moved(source.imprint()));
        row.put(
                "opens_at",
                source.opensAt()
                        .atZone(Clocks.ZONE)
                        .plusYears(years)
                        .toOffsetDateTime()
                        .toString());
        row.put(
                "deadline",
                source.deadline()
                        .atZone(Clocks.ZONE)
                        .plusYears(years)
                        .toOffsetDateTime()
                        .toString());
        row.put("progress_on", later(source.progressOn(), years));
        row.put("evaluation_on", later(source.evaluationOn(), years));
        row.putNull("announced_at");
        reference.insert("programme", row);
    }

    private void copyGuides(ProgrammeCopied copied) {
        rows("select to_jsonb(g)::text from guide g where year = ?", copied.from()).stream()
                .map(guide -> read(copied.moved(guide.toString())).put("year", copied.to()))
                .forEach(guide -> reference.insert("guide", guide));
    }

    private static String later(LocalDate day, int years) {
        return day.plusYears(years).toString();
    }

    private List<ObjectNode> rows(String query, int year) {
        return jdbc.queryForList(query, String.class, year).stream()
                .map(ProgrammeCopies::read)
                .toList();
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
