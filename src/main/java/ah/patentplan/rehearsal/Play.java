package ah.patentplan.rehearsal;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Refusal;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.programme.Category;
import ah.patentplan.workflow.RehearsalStage;
import ah.patentplan.workflow.RehearsalStage.DueJob;
import ah.patentplan.workflow.RehearsalStage.OpenTask;
import ah.patentplan.workflow.TaskView;
import ah.patentplan.workflow.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** 演出 – lets everybody do what is to be done, then time pass to the next due job, until nothing is left. */
@Component
@Profile("rehearsal")
class Play {

    private static final int PATIENCE = 3;
    private static final Duration MONTH = Duration.ofDays(31);

    private final RehearsalStage stage;
    private final Tasks tasks;
    private final List<Answering> answerings;
    private final Declaring declaring;
    private final Initiatives initiatives;
    private final Desks desks;
    private final PaymentDesk payments;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    Play(
            RehearsalStage stage,
            Tasks tasks,
            List<Answering> answerings,
            Declaring declaring,
            Initiatives initiatives,
            Desks desks,
            PaymentDesk payments,
            JdbcTemplate jdbc,
            Clock clock) {
        this.stage = stage;
        this.tasks = tasks;
        this.answerings = answerings;
        this.declaring = declaring;
        this.initiatives = initiatives;
        this.desks = desks;
        this.payments = payments;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Plays the year of these parts to its end. */
    Chronicle run(int year, List<Part> cast, long seed, Crew crew) {
        return new Run(year, seed, crew).play(cast);
    }

    /** 一场 – what one rehearsal remembers. */
    private final class Run {

        private final int year;
        private final long seed;
        private final Crew crew;
        private final Chronicle chronicle = new Chronicle();
        private final Map<String, Part> parts = new ConcurrentHashMap<>();
        private final Map<String, Integer> visits = new ConcurrentHashMap<>();
        /** Tasks that were refused since something else last happened. */
        private final Set<String> refused = ConcurrentHashMap.newKeySet();

        private int idle;

        Run(int year, long seed, Crew crew) {
            this.year = year;
            this.seed = seed;
            this.crew = crew;
        }

        Chronicle play(List<Part> cast) {
            crew.each(cast, Part::index, this::open);
            desks.moveDeadline(year);
            boolean more = true;
            while (more) {
                long start = System.nanoTime();
                String month = YearMonth.now(clock).toString();
                more = act() || takeInitiative() || letTimePass();
                chronicle.month(month, Duration.ofNanos(System.nanoTime() - start));
            }
            return chronicle;
        }

        private boolean open(Part part) {
            String number = stage.as(part.unit(), () -> chronicle.during("开始申报", () -> declaring.open(part, year)));
            parts.put(number, part);
            return true;
        }

        private boolean act() {
            List<DueJob> due = stage.due();
            if (!due.isEmpty()) {
                crew.each(due, DueJob::instance, this::run);
                return true;
            }
            List<OpenTask> open = stage.tasks().stream()
                    .filter(task -> !refused.contains(task.id()))
                    .toList();
            return crew.each(open, OpenTask::number, this::attempt) > 0;
        }

        private boolean run(DueJob job) {
            try {
                chronicle.during(job.box(), () -> {
                    stage.run(job);
                    return true;
                });
                chronicle.done(job.id());
            } catch (RuntimeException failure) {
                chronicle.refused(job.id(), "作业 %s：%s".formatted(job.box(), failure));
            }
            return true;
        }

        /** Answers whether the task was done; the first of its people who may. */
        private boolean attempt(OpenTask task) {
            String what = task.businessKey() + "/" + task.key();
            for (Actor actor : Cast.of(task)) {
                try {
                    boolean done = stage.as(actor, () -> chronicle.during(task.key(), () -> complete(task)));
                    if (done) {
                        chronicle.done(what);
                        visits.merge(visit(task), 1, Integer::sum);
                    }
                    return done;
                } catch (Refusal | OptimisticLockingFailureException refusal) {
                    chronicle.refused(what, refusal.getMessage());
                } catch (RuntimeException failure) {
                    chronicle.refused(what, failure.toString());
                }
            }
            refused.add(task.id());
            return false;
        }

        private static String visit(OpenTask task) {
            return task.number() + "/" + task.key() + "/" + task.assignee();
        }

        private boolean complete(OpenTask task) {
            Part part = parts.get(task.number());
            int visit = visits.getOrDefault(visit(task), 0);
            Random dice = new Random(seed * 31 + (task.number() + task.key() + visit).hashCode());
            switch (task.key()) {
                case "fillInDeclaration":
                    if (part.has(Turn.LATE) && !part.category().isReviewedByCity()) {
                        return false;
                    }
                    declaring.submit(task.number(), part, dice);
                    return true;
                case "correctDeclaration":
                    return correct(task, part);
                case "recordMeetingDecisions":
                    desks.record(task.number(), parts);
                    return true;
                default:
                    return answer(task, part, visit, dice);
            }
        }

        /** What the city returns is corrected, also where what the province returns is not. */
        private boolean correct(OpenTask task, Part part) {
            boolean left = part.has(Turn.CORRECTION_LAPSED);
            if (!left) {
                declaring.correct(task.number());
            }
            return !left;
        }

        private boolean answer(OpenTask task, Part part, int visit, Random dice) {
            Lazy view = new Lazy(task.id());
            Part concerned = task.key().equals("approveDeparture") ? subject(view) : part;
            Optional<Map<String, Object>> answers = answerings.stream()
                    .filter(answering -> answering.knows(task.key()))
                    .findFirst()
                    .map(answering -> answering.to(new Answering.Asked(task, view::get, concerned, visit)))
                    .orElse(Optional.of(Map.of()));
            answers.ifPresent(chosen -> tasks.complete(task.id(), filled(task, view, chosen, dice)));
            return answers.isPresent();
        }

        /** The declaration that a departure is about; null where it is about the deadline. */
        private Part subject(Lazy departure) {
            return parts.get(String.valueOf(departure.get().data().get("subject")));
        }

        private Map<String, Object> filled(OpenTask task, Lazy view, Map<String, Object> chosen, Random dice) {
            if (chosen.containsKey("conflicted")) {
                return chosen;
            }
            double share = task.key().equals("scoreDeclaration") ? 0.7 + dice.nextInt(20) / 100.0 : 0;
            Map<String, Object> answers = FormFiller.fill(view.get(), LocalDate.now(clock), share);
            answers.putAll(chosen);
            return answers;
        }

        private boolean takeInitiative() {
            Map<String, DeclarationState> states = states();
            Map<Category, Set<DeclarationState>> byCategory = new EnumMap<>(Category.class);
            states.forEach((number, state) -> byCategory
                    .computeIfAbsent(parts.get(number).category(), category -> EnumSet.noneOf(DeclarationState.class))
                    .add(state));
            long steps = states.entrySet().stream()
                    .filter(one -> initiatives.take(one.getKey(), parts.get(one.getKey()), one.getValue()))
                    .count();
            boolean acted = steps > 0
                    || payments.pay(parts)
                    || desks.moveDeadline(year)
                    || desks.formPanels(year, byCategory)
                    || desks.callMeeting(year, byCategory.values());
            if (acted) {
                idle = 0;
                refused.clear();
            }
            return acted;
        }

        private Map<String, DeclarationState> states() {
            Map<String, DeclarationState> states = new HashMap<>();
            jdbc.query(
                    "select number, state from declaration where year = ? order by number",
                    row -> {
                        states.put(row.getString(1), DeclarationState.valueOf(row.getString(2)));
                    },
                    year);
            return states;
        }

        /** The province forms panels when the deadline is past, though no timer may wait for it. */
        private boolean isUnfinished() {
            return jdbc.queryForObject("select exists (select from act_ru_execution)", Boolean.class);
        }

        private boolean letTimePass() {
            refused.clear();
            Optional<Instant> next = stage.next();
            // who waits for nothing but time gets some more
            boolean patient = next.isEmpty() && idle++ < PATIENCE && isUnfinished();
            stage.moveTo(next.orElseGet(() -> clock.instant().plus(patient ? MONTH : Duration.ZERO)));
            return next.isPresent() || patient;
        }
    }

    /** 任务内容, fetched once and only when it is needed. */
    private final class Lazy {

        private final String task;
        private TaskView view;

        Lazy(String task) {
            this.task = task;
        }

        TaskView get() {
            if (view == null) {
                view = tasks.of(task);
            }
            return view;
        }
    }
}
