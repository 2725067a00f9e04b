package ah.patentplan.rehearsal;

import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.programme.DemoProgramme;
import ah.patentplan.programme.Programmes;
import ah.patentplan.workflow.RehearsalStage;
import ah.patentplan.workflow.Releases;
import ah.patentplan.workflow.TakenPaths;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** 演练 – opens a programme on the empty database, plays it to its end, and says what came of it (R32). */
@Component
@Profile("rehearsal")
class Rehearsal {

    private static final int SLOWEST = 20;

    private final DemoProgramme programme;
    private final Programmes programmes;
    private final Releases releases;
    private final Population population;
    private final Play play;
    private final Initiatives initiatives;
    private final TakenPaths paths;
    private final RehearsalStage stage;
    private final MissingLetters letters;
    private final Invariants invariants;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Rehearsal(
            DemoProgramme programme,
            Programmes programmes,
            Releases releases,
            Population population,
            Play play,
            Initiatives initiatives,
            TakenPaths paths,
            RehearsalStage stage,
            MissingLetters letters,
            Invariants invariants,
            JdbcTemplate jdbc,
            Clock clock) {
        this.programme = programme;
        this.programmes = programmes;
        this.releases = releases;
        this.population = population;
        this.play = play;
        this.initiatives = initiatives;
        this.paths = paths;
        this.stage = stage;
        this.letters = letters;
        this.invariants = invariants;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** 演练规模: the same seed draws the same. */
    record Size(int declarations, long seed, int workers) {}

    /** @param changes folder of diagrams, tables and forms that take the place of the program's own, null for none */
    RehearsalReport play(Size size, Path changes) {
        programme.open();
        releases.deployFirst();
        int year = LocalDate.now(clock).getYear();
        if (changes != null) {
            stage.as(Cast.ADMINISTRATOR, () -> {
                releases.putIntoForce(year, releases.deploy(changes));
                return null;
            });
        }
        population.experts(year);
        List<Part> parts = population.parts(year, size.declarations());
        try (Crew crew = new Crew(size.workers())) {
            return report(year, size, play.run(year, parts, size.seed(), crew));
        }
    }

    private RehearsalReport report(int year, Size size, Chronicle chronicle) {
        var setting = new RehearsalReport.Setting(
                year, programmes.of(year).release(), size.declarations(), size.seed(), size.workers());
        var times = new RehearsalReport.Times(
                chronicle.elapsed(),
                chronicle.processor(),
                clock.instant(),
                chronicle.months(),
                chronicle.slowest(SLOWEST));
        return new RehearsalReport(
                setting,
                ends(year),
                paths.of(year),
                stage.tasks(),
                refusals(chronicle),
                letters.neverWritten(),
                letters.untoldEnds(),
                invariants.broken(),
                times);
    }

    private Map<String, String> refusals(Chronicle chronicle) {
        Map<String, String> refusals = new TreeMap<>(chronicle.refusals());
        refusals.putAll(initiatives.refusals());
        return refusals;
    }

    private Map<String, Integer> ends(int year) {
        Map<String, Integer> ends = new TreeMap<>();
        jdbc.query(
                "select state, count(*) from declaration where year = ? group by state",
                row -> {
                    ends.put(DeclarationState.valueOf(row.getString(1)).title(), row.getInt(2));
                },
                year);
        return ends;
    }
}
