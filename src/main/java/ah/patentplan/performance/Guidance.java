package ah.patentplan.performance;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 业务指导 – visits, advice and requests at any time of a project (notice 二（三）). */
@Component
@Transactional
public class Guidance {

    private final GuidanceNotes notes;
    private final GuidedProjects projects;
    private final Correspondence correspondence;
    private final Acts acts;
    private final Actors actors;
    private final Clock clock;

    Guidance(
            GuidanceNotes notes,
            GuidedProjects projects,
            Correspondence correspondence,
            Acts acts,
            Actors actors,
            Clock clock) {
        this.notes = notes;
        this.projects = projects;
        this.correspondence = correspondence;
        this.acts = acts;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * 记录指导; the unit is told.
     *
     * @param visitedOn the day of a visit, not after today; else null
     */
    public void note(String number, GuidanceKind kind, String text, LocalDate visitedOn) {
        Declaration declaration = projects.guided(number);
        String said = Entry.text("指导内容", text);
        if ((kind == GuidanceKind.VISIT) != (visitedOn != null)) {
            throw new Refusal(visitedOn == null ? "请填写“走访日期”" : "“走访日期”只用于走访");
        }
        Entry.requirePast(visitedOn, LocalDate.now(clock));
        GuidanceNote note = new GuidanceNote(number, kind, said, visitedOn);
        note.signed(actors.current().id(), clock.instant());
        notes.save(note);
        correspondence.write(declaration, "guidanceNote", Map.of("kind", kind.title(), "text", said));
        acts.enter("业务指导", number, kind.title() + "：" + said);
    }
}
