package ah.patentplan.funding;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 年终决算 – makes up the statement of a calendar year that is over, for a programme or a project (R19). */
@Component
@Transactional(readOnly = true)
public class Statements {

    private final LedgerRows rows;
    private final Programmes programmes;
    private final Declarations declarations;
    private final Actors actors;
    private final Clock clock;

    Statements(LedgerRows rows, Programmes programmes, Declarations declarations, Actors actors, Clock clock) {
        this.rows = rows;
        this.programmes = programmes;
        this.declarations = declarations;
        this.actors = actors;
        this.clock = clock;
    }

    /** Calendar years of the programme that are over, latest first. */
    public List<Integer> years(int programme) {
        int last = LocalDate.now(clock).getYear() - 1;
        return IntStream.rangeClosed(programme, last)
                .map(year -> programme + last - year)
                .boxed()
                .toList();
    }

    /** Of all projects of a programme; for the province, finance, directors and whoever controls them. */
    public Statement ofProgramme(int programme, int year) {
        Sight.requireAll(actors.current());
        return statement(programmes.of(programme).year(), "", year);
    }

    /** Of one project; for the same, the bureau of its region and its unit. */
    public Statement ofProject(String number, int year) {
        Declaration project = project(number);
        return statement(project.year(), project.number(), year);
    }

    private Declaration project(String number) {
        Actor actor = actors.current();
        Sight.requireSome(actor);
        return declarations.of(number, actor);
    }

    private Statement statement(int programme, String number, int year) {
        List<Integer> years = years(programme);
        if (!years.contains(year)) {
            throw new Refusal("“决算年度”不能为%d：%d年度计划的决算只能编制已结束的年度%s"
                    .formatted(year, programme, years.isEmpty() ? "，目前还没有" : years.toString()));
        }
        return new Statement(
                programme, number, year, LedgerLine.of(rows.before(programme, Statement.start(year + 1), number)));
    }
}
