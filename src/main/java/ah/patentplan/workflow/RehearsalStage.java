package ah.patentplan.workflow;

import ah.patentplan.access.Actor;
import ah.patentplan.declaration.Declarations;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** 演练台 – where the rehearsal sees what is open and due, acts as each person does, and lets time pass. */
@Component
@Profile("rehearsal")
public class RehearsalStage {

    private static final String OPEN = """
            select t.id_, t.task_def_key_, t.name_, d.key_, p.business_key_, t.create_time_, t.assignee_,
                (select string_agg(l.group_id_, ',' order by l.group_id_) from act_ru_identitylink l
                    where l.task_id_ = t.id_ and l.group_id_ is not null)
            from act_ru_task t
            join act_ru_execution p on p.id_ = t.proc_inst_id_
            join act_re_procdef d on d.id_ = t.proc_def_id_
            order by t.create_time_, p.business_key_, t.task_def_key_, t.assignee_""";

    private final ManagementService management;
    private final IdentityService identity;
    private final JdbcTemplate jdbc;
    private final TimeTravel time;
    private final ByTheHouse house;
    private final Clock clock;
    private final Map<String, String> boxes = new ConcurrentHashMap<>();

    RehearsalStage(
            ManagementService management,
            IdentityService identity,
            JdbcTemplate jdbc,
            TimeTravel time,
            ByTheHouse house,
            Clock clock) {
        this.management = management;
        this.identity = identity;
        this.jdbc = jdbc;
        this.time = time;
        this.house = house;
        this.clock = clock;
    }

    /**
     * 待办任务.
     *
     * @param key id of its box
     * @param process key of its diagram
     * @param assignee null where a group is to do it
     */
    public record OpenTask(
            String id,
            String key,
            String name,
            String process,
            String businessKey,
            Instant since,
            String assignee,
            List<String> groups) {

        /** The declaration, panel, meeting or departure that it is about. */
        public String number() {
            return Declarations.numberIn(businessKey);
        }
    }

    /**
     * 到期作业.
     *
     * @param box id of what it carries on
     * @param instance of its process; jobs of one must not run at once
     * @param failure what was said when it last failed, null where it did not
     */
    public record DueJob(String id, String box, String instance, String failure) {}

    /** All open tasks, the oldest first. */
    public List<OpenTask> tasks() {
        return jdbc.query(
                OPEN,
                (row, index) -> new OpenTask(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant(),
                        row.getString(7),
                        row.getString(8) == null
                                ? List.of()
                                : Arrays.asList(row.getString(8).split(","))));
    }

    /** Jobs that are due and have tries left. */
    public List<DueJob> due() {
        return waiting().duedateLowerThan(Date.from(clock.instant().plusMillis(1))).list().stream()
                .map(this::job)
                .toList();
    }

    /** Runs a job as the executor does, with nobody logged in. */
    public void run(DueJob job) {
        try {
            house.alone(() -> management.executeJob(job.id()));
        } catch (RuntimeException failure) {
            Job left = management.createJobQuery().jobId(job.id()).singleResult();
            if (left != null) {
                management.setJobRetries(left.getId(), Math.max(0, left.getRetries() - 1));
                throw failure;
            }
        }
    }

    /** When the next job falls due; empty where none waits. */
    public Optional<Instant> next() {
        return waiting().listPage(0, 1).stream()
                .map(job -> job.getDuedate().toInstant())
                .findFirst();
    }

    private JobQuery waiting() {
        return management
                .createJobQuery()
                .withRetriesLeft()
                .active()
                .orderByJobDuedate()
                .asc();
    }

    /** Moves the clock forward, and nothing runs by it: what has fallen due is {@link #due}. */
    public void moveTo(Instant instant) {
        time.step(instant);
    }

    /** Jobs that nobody will try again. */
    public List<DueJob> abandoned() {
        return management.createJobQuery().noRetriesLeft().list().stream()
                .map(this::job)
                .toList();
    }

    private DueJob job(Job job) {
        String box = boxes.computeIfAbsent(job.getJobDefinitionId(), this::box);
        return new DueJob(job.getId(), box, job.getProcessInstanceId(), job.getExceptionMessage());
    }

    private String box(String definition) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(definition)
                .singleResult()
                .getActivityId();
    }

    /** Does something as this person, at the engine's doors too. */
    public <T> T as(Actor actor, Supplier<T> work) {
        List<String> groups = new ArrayList<>(actor.groups());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        actor, null, AuthorityUtils.createAuthorityList(groups)));
        identity.setAuthentication(actor.id(), groups);
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
            SecurityContextHolder.clearContext();
        }
    }
}
