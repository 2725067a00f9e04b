package ah.patentplan.workflow;

import ah.patentplan.audit.Acts;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 迁移执行 – moves case by case, each in a transaction of its own that also keeps its result. */
@Component
class MigrationRun {

    private static final Logger LOG = LoggerFactory.getLogger(MigrationRun.class);

    /** So many cases in one request: the page shows how far it is. */
    private static final int AT_ONCE = 20;

    private final CaseTrees cases;
    private final MigrationCheck check;
    private final CaseMigration migration;
    private final CaseOutlook outlook;
    private final MigrationRecord record;
    private final TransactionTemplate transaction;
    private final Acts acts;

    MigrationRun(
            CaseTrees cases,
            MigrationCheck check,
            CaseMigration migration,
            CaseOutlook outlook,
            MigrationRecord record,
            TransactionTemplate transaction,
            Acts acts) {
        this.cases = cases;
        this.check = check;
        this.migration = migration;
        this.outlook = outlook;
        this.record = record;
        this.transaction = transaction;
        this.acts = acts;
    }

    void goOn(MigrationReport report) {
        record.pending(report.id(), AT_ONCE).forEach(instance -> moveSafely(report, instance));
    }

    private void moveSafely(MigrationReport report, String instance) {
        try {
            transaction.executeWithoutResult(status -> {
                if (record.hold(report.id(), instance)) {
                    move(report, instance);
                }
            });
        } catch (Unmoved unmoved) {
            record.finish(report.id(), instance, MigrationResult.REFUSED, unmoved.getMessage());
        } catch (OptimisticLockingException | ConcurrencyFailureException meanwhile) {
            record.finish(report.id(), instance, MigrationResult.CHANGED, "迁移时案件正在办理，仍在原版本，请再次迁移");
        } catch (RuntimeException failure) {
            LOG.error("case {} was not migrated", instance, failure);
            record.finish(report.id(), instance, MigrationResult.FAILED, "系统出错，案件仍在原版本，详见系统日志");
        }
    }

    private void move(MigrationReport report, String instance) {
        Optional<CaseTree> running = cases.of(instance);
        if (running.isEmpty()) {
            record.finish(report.id(), instance, MigrationResult.SKIPPED, "案件已办结或终止");
            return;
        }
        CaseTree tree = running.get();
        if (tree.runsOn(report.target())) {
            record.finish(report.id(), instance, MigrationResult.SKIPPED, "案件已在新版本");
            return;
        }
        CheckedCase checked = check.of(tree, report.target());
        requireNone(checked.obstacles());
        moveOrRefuse(tree, report.target());
        record.finish(report.id(), instance, MigrationResult.MOVED, String.join("；", checked.reminders()));
        acts.enter(
                "迁移流程版本",
                tree.number(),
                "%s，从版本%s到%s（迁移%d）：%s"
                        .formatted(tree.standing(), report.source(), report.target(), report.id(), report.reason()));
    }

    /** Moves the case, sees how it stands, and takes everything back. */
    TriedCase tryOut(CheckedCase one, String target) {
        if (!one.obstacles().isEmpty()) {
            return TriedCase.refused(one, one.obstacles());
        }
        try {
            return transaction.execute(status -> {
                status.setRollbackOnly();
                CaseTree tree = cases.of(one.instance()).orElseThrow(() -> new Unmoved(List.of("案件已办结或终止")));
                moveOrRefuse(tree, target);
                return outlook.of(cases.of(one.instance()).orElseThrow());
            });
        } catch (Unmoved unmoved) {
            return TriedCase.refused(one, unmoved.reasons);
        } catch (OptimisticLockingException | ConcurrencyFailureException meanwhile) {
            return TriedCase.refused(one, List.of("案件正在办理，请稍后再试"));
        }
    }

    private void moveOrRefuse(CaseTree tree, String target) {
        try {
            migration.move(tree, target);
        } catch (MigratingProcessInstanceValidationException refused) {
            throw new Unmoved(MigrationRefusals.sentences(refused, tree));
        }
    }

    private static void requireNone(List<String> obstacles) {
        if (!obstacles.isEmpty()) {
            throw new Unmoved(obstacles);
        }
    }

    /** 未迁移 – undoes what was done of a move, and says why. */
    private static class Unmoved extends RuntimeException {

        private final transient List<String> reasons;

        Unmoved(List<String> reasons) {
            super(String.join("；", reasons));
            this.reasons = reasons;
        }
    }
}
