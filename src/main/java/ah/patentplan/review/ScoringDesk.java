package ah.patentplan.review;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Programmes;
import ah.patentplan.programme.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 评分台 – what the expert logged in has to score, and the drafts of the sheets; all of it the expert's own. */
@Component
@Transactional
public class ScoringDesk {

    /** Characters of a draft as JSON: well above what the longest sheet takes. */
    private static final int LARGEST = 20_000;

    private final Declarations declarations;
    private final Panels panels;
    private final Scores scores;
    private final StandingScores standing;
    private final ScoreDrafts drafts;
    private final Programmes programmes;
    private final WorkingDays workingDays;
    private final Actors actors;
    private final Clock clock;

    ScoringDesk(
            Declarations declarations,
            Panels panels,
            Scores scores,
            StandingScores standing,
            ScoreDrafts drafts,
            Programmes programmes,
            WorkingDays workingDays,
            Actors actors,
            Clock clock) {
        this.declarations = declarations;
        this.panels = panels;
        this.scores = scores;
        this.standing = standing;
        this.drafts = drafts;
        this.programmes = programmes;
        this.workingDays = workingDays;
        this.actors = actors;
        this.clock = clock;
    }

    /** All declarations that the expert may read, by number. */
    @Transactional(readOnly = true)
    public List<DeskItem> items() {
        actors.current().require(Role.EXPERT);
        return declarations.visibleTo(actors.current()).stream()
                .sorted(Comparator.comparing(Declaration::number))
                .map(this::item)
                .toList();
    }

    /** One of them; one of somebody else does not exist. */
    @Transactional(readOnly = true)
    public DeskItem of(String number) {
        actors.current().require(Role.EXPERT);
        return item(declarations.of(number, actors.current()));
    }

    /** The own sheet that was handed in last. */
    @Transactional(readOnly = true)
    public Optional<Map<String, ScoreItem>> submitted(String number) {
        return of(number).state() == DeskState.SUBMITTED ? own(number).map(Score::items) : Optional.empty();
    }

    @Transactional(readOnly = true)
    public Optional<ScoreDraft> draft(String number) {
        return of(number).isOpen() ? drafts.findByNumberAndExpert(number, expert()) : Optional.empty();
    }

    /**
     * Saves what stands on the sheet so far.
     *
     * @param revision the one that the page started from; refused when another window saved meanwhile
     */
    public ScoreDraft save(String number, Map<String, Object> answers, int revision) {
        if (!of(number).isOpen()) {
            throw new Refusal("申报 " + number + " 目前不由您评分，草稿不能保存");
        }
        String text = answers.toString();
        if (text.length() > LARGEST || text.indexOf('\0') >= 0) {
            throw new Refusal("评分表内容过长或含有不能保存的字符");
        }
        ScoreDraft draft =
                drafts.findByNumberAndExpert(number, expert()).orElseGet(() -> new ScoreDraft(number, expert()));
        draft.save(answers, revision, clock.instant());
        return drafts.save(draft);
    }

    private DeskItem item(Declaration declaration) {
        String number = declaration.number();
        Optional<Score> own = own(number);
        DeskState state = state(declaration, own.isPresent());
        LocalDate due = panels.findReviewing(number)
                .flatMap(panel -> panel.appointedAt(number, expert()))
                .map(at -> workingDays.after(
                        LocalDate.ofInstant(at, clock.getZone()),
                        programmes.of(declaration.year()).scoringWorkingDays()))
                .orElse(null);
        return new DeskItem(
                declaration, state, state == DeskState.SUBMITTED ? own.get().total() : null, due);
    }

    private DeskState state(Declaration declaration, boolean hasScored) {
        String number = declaration.number();
        if (!standing.missing(number).contains(expert())) {
            return hasScored ? DeskState.SUBMITTED : DeskState.CLOSED;
        }
        if (declaration.state() != DeclarationState.ACCEPTED) {
            return DeskState.CLOSED;
        }
        if (drafts.findByNumberAndExpert(number, expert()).isPresent()) {
            return DeskState.DRAFTED;
        }
        return hasScored ? DeskState.REOPENED : DeskState.UNSCORED;
    }

    private Optional<Score> own(String number) {
        return scores.findFirstByNumberAndExpertOrderByRoundDesc(number, expert());
    }

    private String expert() {
        return actors.current().id();
    }
}
