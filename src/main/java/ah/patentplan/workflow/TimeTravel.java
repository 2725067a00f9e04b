package ah.patentplan.workflow;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.programme.VirtualClock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 演练时钟拨动 – moves the installation's clock from due job to due job, so that all happens in its order. */
@Component
@Profile("!production")
public class TimeTravel {

    private static final Logger LOG = LoggerFactory.getLogger(TimeTravel.class);

    private final VirtualClock clock;
    private final ManagementService management;
    private final JobExecutor executor;
    private final TransactionTemplate transaction;
    private final Actors actors;
    private final ByTheHouse house;
    private final Acts acts;

    TimeTravel(
            VirtualClock clock,
            ProcessEngine engine,
            TransactionTemplate transaction,
            Actors actors,
            Acts acts,
            ByTheHouse house) {
        this.clock = clock;
        this.management = engine.getManagementService();
        this.executor =
                ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getJobExecutor();
        this.transaction = transaction;
        this.actors = actors;
        this.acts = acts;
        this.house = house;
        setEngineClock();
    }

    /** Moves forward to the time, running what falls due on the way; backwards is refused. */
    public synchronized void moveTo(Instant target) {
        actors.current().require(Role.ADMINISTRATOR);
        transaction.executeWithoutResult(status -> {
            acts.enter("拨动演练时钟", "演练时钟", target.toString());
            // refuses a target in the past before anything runs
            clock.requireForward(target);
        });
        boolean active = executor.isActive();
        executor.shutdown();
        try {
            for (Job due = next(target); due != null; due = next(target)) {
                step(
                        due.getDuedate() == null
                                ? clock.instant()
                                : due.getDuedate().toInstant());
                run(due);
            }
            step(target);
        } finally {
            if (active) {
                executor.start();
            }
        }
    }

    /** Moves forward without running anything. */
    void step(Instant instant) {
        if (instant.isAfter(clock.instant())) {
            transaction.executeWithoutResult(status -> clock.moveTo(instant));
            setEngineClock();
        }
    }

    private void setEngineClock() {
        ClockUtil.offset(clock.ahead().toMillis());
    }

    /** The earliest job that falls due until the target and has tries left. */
    private Job next(Instant target) {
        List<Job> due = management
                .createJobQuery()
                .duedateLowerThan(Date.from(target.plusMillis(1)))
                .withRetriesLeft()
                .active()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1);
        return due.isEmpty() ? null : due.get(0);
    }

    private void run(Job job) {
        try {
            house.alone(() -> management.executeJob(job.getId()));
        } catch (RuntimeException failure) {
            // the executor may have been at it when the clock began to move: then it is done
            Job left = management.createJobQuery().jobId(job.getId()).singleResult();
            if (left != null) {
                LOG.warn("job {} failed", left.getId(), failure);
                management.setJobRetries(left.getId(), Math.max(0, left.getRetries() - 1));
            }
        }
    }
}
