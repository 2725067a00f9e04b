package ah.patentplan.programme;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 计划编制 – the administrator sets what a programme says until it is announced, and announces it. */
@Component
@Transactional
public class Preparation {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate jdbc;
    private final EntityManager entities;
    private final Programmes programmes;
    private final WorkingDays days;
    private final Actors actors;
    private final Acts acts;
    private final Clock clock;

    Preparation(
            JdbcTemplate jdbc,
            EntityManager entities,
            Programmes programmes,
            WorkingDays days,
            Actors actors,
            Acts acts,
            Clock clock) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.programmes = programmes;
        this.days = days;
        this.actors = actors;
        this.acts = acts;
        this.clock = clock;
    }

    /** What the programme says; of a year that is over too. */
    @Transactional(readOnly = true)
    public ProgrammeText of(int year) {
        actors.current().require(Role.ADMINISTRATOR);
        programmes.prepared(year);
        JsonNode row = row(year);
        Map<ProgrammeField, ProgrammeValue> values = new EnumMap<>(ProgrammeField.class);
        for (ProgrammeField field : ProgrammeField.values()) {
            JsonNode stored = row.path(field.column());
            values.put(
                    field, ProgrammeValue.ofStored(field, stored.isValueNode() ? stored.asText() : stored.toString()));
        }
        return new ProgrammeText(year, values);
    }

    /** The dates of the programme on which nobody works, in words. */
    @Transactional(readOnly = true)
    public List<String> restDays(int year) {
        ProgrammeText text = of(year);
        return Stream.of(
                        ProgrammeField.OPENS_AT,
                        ProgrammeField.DEADLINE,
                        ProgrammeField.PROGRESS_ON,
                        ProgrammeField.EVALUATION_ON)
                .filter(field -> !days.isWorkingDay(day(text, field)))
                .map(field -> "“%s”%s是%s，不是工作日，请核对"
                        .formatted(
                                field.label(),
                                day(text, field),
                                day(text, field).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA)))
                .toList();
    }

    private static LocalDate day(ProgrammeText text, ProgrammeField field) {
        return field.kind() == ProgrammeField.Kind.DAY
                ? LocalDate.parse(text.of(field))
                : text.time(field).toLocalDate();
    }

    /**
     * Sets what differs; each change goes on record with what was and why.
     *
     * @param typed by the field's name; a field that is not named stays
     * @throws Refusal naming every field that is wrong or contradicts another
     */
    public void change(int year, Map<String, String> typed, String reason) {
        requireOpenForChange(year);
        if (reason.isBlank()) {
            throw new Refusal("请填写“变更理由”");
        }
        ProgrammeText before = of(year);
        ProgrammeText after = read(year, before, typed);
        List<ProgrammeField> changed = Arrays.stream(ProgrammeField.values())
                .filter(field -> !after.value(field).isSame(before.value(field)))
                .toList();
        if (changed.isEmpty()) {
            throw new Refusal("没有修改任何内容");
        }
        refuse(after.contradictions());
        for (ProgrammeField field : changed) {
            store(year, after.value(field));
            acts.enter(
                    "修改年度计划",
                    String.valueOf(year),
                    "“%s”原：%s；现：%s；理由：%s"
                            .formatted(field.label(), before.shown(field), after.shown(field), reason.strip()));
        }
    }

    private static ProgrammeText read(int year, ProgrammeText before, Map<String, String> typed) {
        Map<ProgrammeField, ProgrammeValue> values = new EnumMap<>(ProgrammeField.class);
        List<String> problems = new ArrayList<>();
        for (ProgrammeField field : ProgrammeField.values()) {
            ProgrammeValue value = before.value(field);
            String text = typed.get(field.name());
            if (text != null && !text.equals(value.text())) {
                try {
                    value = ProgrammeValue.typed(field, text);
                } catch (Refusal wrong) {
                    problems.add(wrong.getMessage());
                }
            }
            values.put(field, value);
        }
        refuse(problems);
        return new ProgrammeText(year, values);
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new Refusal(String.join("；", problems));
        }
    }

    /**
     * 发布: applicants and staff see the programme from now on, and it opens on its date.
     *
     * @throws Refusal where something is missing or contradicts, or its deadline lies behind
     */
    public void announce(int year) {
        requireOpenForChange(year);
        ProgrammeText text = of(year);
        refuse(Stream.concat(text.missing().stream(), text.contradictions().stream())
                .toList());
        Programme programme = programmes.prepared(year);
        if (!clock.instant().isBefore(programme.deadline())) {
            throw new Refusal("“受理截止时间”已过，不能发布");
        }
        programme.announce(clock.instant());
        acts.enter("发布年度计划", String.valueOf(year), programme.title());
    }

    /** 撤回发布: before it opens, an announced programme is prepared again. */
    public void recall(int year, String reason) {
        actors.current().require(Role.ADMINISTRATOR);
        hold(year);
        Programme programme = programmes.of(year);
        if (!clock.instant().isBefore(programme.opensAt())) {
            throw new Refusal(programme.title() + "已开放申报，不能撤回发布");
        }
        if (reason.isBlank()) {
            throw new Refusal("请填写“撤回理由”");
        }
        programme.recall();
        acts.enter("撤回年度计划", String.valueOf(year), reason.strip());
    }

    /** Lets only the administrator go on, and only while the year is being prepared; others wait until it is decided. */
    public void requireOpenForChange(int year) {
        actors.current().require(Role.ADMINISTRATOR);
        hold(year);
        Programme programme = programmes.prepared(year);
        if (programme.isAnnounced()) {
            throw new Refusal(programme.title() + "已发布，不能修改");
        }
    }

    private void hold(int year) {
        jdbc.queryForList("select year from programme where year = ? for no key update", year);
        programmes.findByYear(year).ifPresent(entities::refresh);
    }

    private void store(int year, ProgrammeValue value) {
        // PostgreSQL reads the value itself, as the type of its column
        jdbc.update(
                "update programme set %1$s = (jsonb_populate_record(null::programme, jsonb_build_object('%1$s', ?::%2$s))).%1$s where year = ?"
                        .formatted(
                                value.field().column(),
                                value.field().kind() == ProgrammeField.Kind.CATEGORIES ? "jsonb" : "text"),
                value.stored(),
                year);
        entities.refresh(programmes.prepared(year));
    }

    private JsonNode row(int year) {
        try {
            return JSON.readTree(jdbc.queryForObject(
                    "select to_jsonb(p)::text from programme p where year = ?", String.class, year));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
