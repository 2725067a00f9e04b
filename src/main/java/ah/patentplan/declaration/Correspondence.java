package ah.patentplan.declaration;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Role;
import ah.patentplan.notification.LetterWriter;
import ah.patentplan.programme.Programmes;
import ah.patentplan.programme.Regions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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
        writer.write(Actor.unitGroup(declaration.unit()), email, declaration.number(), kind, all(declaration, values));
    }

    /** Writes to the bureau of the declaration's region, which reads it in the portal; template values as above. */
    public void writeToCity(Declaration declaration, String kind, Map<String, ?> values) {
        writer.write(Actor.regionGroup(declaration.region()), "", declaration.number(), kind, all(declaration, values));
    }

    /** Writes to the province office, which reads it in the portal; template values as above. */
    public void writeToProvince(Declaration declaration, String kind, Map<String, ?> values) {
        writer.write(Role.PROVINCE_OFFICE.group(), "", declaration.number(), kind, all(declaration, values));
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
