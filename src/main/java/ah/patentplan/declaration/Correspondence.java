package ah.patentplan.declaration;

import static ah.patentplan.access.Role.AUDITOR;
import static ah.patentplan.access.Role.DIRECTOR;
import static ah.patentplan.access.Role.FINANCE;
import static ah.patentplan.access.Role.PROVINCE_OFFICE;
import static ah.patentplan.access.Role.SUPERVISOR;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Role;
import ah.patentplan.notification.LetterWriter;
import ah.patentplan.notification.LetterWriter.Recipient;
import ah.patentplan.notification.Matter;
import ah.patentplan.programme.Programmes;
import ah.patentplan.programme.Regions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 往来函件 – letters about a declaration, to its unit and to the offices that follow it. */
@Component
public class Correspondence {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy年M月d日HH时mm分ss秒").withZone(ZoneId.of("Asia/Shanghai"));

    private final LetterWriter writer;
    private final Programmes programmes;
    private final Regions regions;
    private final Clock clock;

    Correspondence(LetterWriter writer, Programmes programmes, Regions regions, Clock clock) {
        this.writer = writer;
        this.programmes = programmes;
        this.regions = regions;
        this.clock = clock;
    }

    /** A time as letters write it: 2022年9月26日17时59分59秒. */
    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    /**
     * Writes to the unit; every template may use unitName, number, category, programme, region, time.
     *
     * @param kind template {@code letters/<kind>.txt}
     * @param values what this kind of letter says besides
     */
    public void write(Declaration declaration, String kind, Map<String, ?> values) {
        String email = Objects.toString(declaration.answers().get("contactEmail"), "");
        write(new Recipient(Actor.unitGroup(declaration.unit()), email), declaration, kind, values);
    }

    /** Writes to the bureau of the declaration's region, which reads it in the portal; template values as above. */
    public void writeToCity(Declaration declaration, String kind, Map<String, ?> values) {
        write(new Recipient(Actor.regionGroup(declaration.region()), ""), declaration, kind, values);
    }

    /** Writes to the province office, which reads it in the portal; template values as above. */
    public void writeToProvince(Declaration declaration, String kind, Map<String, ?> values) {
        write(new Recipient(PROVINCE_OFFICE.group(), ""), declaration, kind, values);
    }

    /** Writes to the directors, who read it in the portal; template values as above. */
    public void writeToDirector(Declaration declaration, String kind, Map<String, ?> values) {
        write(new Recipient(DIRECTOR.group(), ""), declaration, kind, values);
    }

    private void write(Recipient recipient, Declaration declaration, String kind, Map<String, ?> values) {
        boolean reviewed = declaration.category().isReviewedByCity();
        String copies = reviewed ? regions.nameOf(declaration.region()) + "市场监督管理局" : "";
        Matter matter = new Matter(declaration.year(), declaration.number(), readers(declaration), copies);
        writer.write(recipient, matter, kind, all(declaration, values));
    }

    /** Who may read an official letter: the unit, the bureau that reviews it, and whoever sees all in the province. */
    private static Set<String> readers(Declaration declaration) {
        Set<String> readers = Stream.of(PROVINCE_OFFICE, DIRECTOR, FINANCE, SUPERVISOR, AUDITOR)
                .map(Role::group)
                .collect(Collectors.toSet());
        readers.add(Actor.unitGroup(declaration.unit()));
        if (declaration.category().isReviewedByCity()) {
            readers.add(Actor.regionGroup(declaration.region()));
        }
        return readers;
    }

    private Map<String, Object> all(Declaration declaration, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("unitName", declaration.unitName());
        all.put("number", declaration.number());
        all.put("category", declaration.category().title());
        all.put("programme", programmes.of(declaration.year()).title());
        all.put("region", regions.nameOf(declaration.region()));
        all.put("time", time(clock.instant()));
        return all;
    }
}
