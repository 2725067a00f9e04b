package ah.patentplan.workflow;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.programme.Programmes;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 案件迁移 – plans, checks, tries and carries out the move of running cases to another release; for the portal. */
@Component
public class Migrations {

    private final CaseTrees cases;
    private final Diagrams diagrams;
    private final MigrationCheck check;
    private final ReleaseComparing comparing;
    private final MigrationRun run;
    private final MigrationRecord record;
    private final Programmes programmes;
    private final Actors actors;
    private final ByTheHouse house;
    private final Acts acts;

    Migrations(
            CaseTrees cases,
            Diagrams diagrams,
            MigrationCheck check,
            ReleaseComparing comparing,
            MigrationRun run,
            MigrationRecord record,
            Programmes programmes,
            Actors actors,
            ByTheHouse house,
            Acts acts) {
        this.cases = cases;
        this.diagrams = diagrams;
        this.check = check;
        this.comparing = comparing;
        this.run = run;
        this.record = record;
        this.programmes = programmes;
        this.actors = actors;
        this.house = house;
        this.acts = acts;
    }

    /** How many cases run on the release. */
    @Transactional(readOnly = true)
    public long running(String release) {
        return asAdministrator(() -> cases.running(release));
    }

    /** 流程. */
    public record ProcessChoice(String key, String name) {}

    /** The processes of the release, by which a migration can be narrowed. */
    @Transactional(readOnly = true)
    public List<ProcessChoice> processes(String release) {
        return asAdministrator(() -> diagrams.in(release).stream()
                .map(process -> new ProcessChoice(process.getKey(), process.getName()))
                .toList());
    }

    /** 计划: what the target has otherwise than the source. */
    @Transactional(readOnly = true)
    public ReleaseComparison compare(MigrationScope scope) {
        return asAdministrator(() -> comparing.of(release(scope.source()), release(scope.target())));
    }

    /** 检查: the cases in the scope, each with what stands against its move and what is different after it. */
    @Transactional(readOnly = true)
    public List<CheckedCase> check(MigrationScope scope) {
        return asAdministrator(() -> {
            release(scope.target());
            return cases.in(scope).stream()
                    .map(tree -> check.of(tree, scope.target()))
                    .toList();
        });
    }

    /** Whether the new cases of the year start from the target; before that no running case moves there. */
    @Transactional(readOnly = true)
    public boolean isInForce(MigrationScope scope) {
        return scope.target().equals(programmes.of(scope.year()).release());
    }

    /** 试迁移: moves each case and takes it back; answers how each would stand. */
    public List<TriedCase> tryOut(MigrationScope scope) {
        return asAdministrator(() -> check(scope).stream()
                .map(one -> run.tryOut(one, scope.target()))
                .toList());
    }

    /**
     * 迁移: enters the cases in the scope; {@link #goOn} then moves them.
     *
     * @return number of the migration
     */
    @Transactional
    public long begin(MigrationScope scope, String reason) {
        return asAdministrator(() -> {
            if (reason == null || reason.isBlank()) {
                throw new Refusal("请填写迁移理由");
            }
            if (scope.source().equals(scope.target())) {
                throw new Refusal("原版本和新版本相同");
            }
            if (!isInForce(scope)) {
                throw new Refusal("新版本尚未为%d年度启用，启用后才能迁移在办案件".formatted(scope.year()));
            }
            List<CheckedCase> chosen = check(scope);
            if (chosen.isEmpty()) {
                throw new Refusal("所选范围内没有在办案件");
            }
            long id = record.open(scope, reason.strip(), chosen);
            acts.enter(
                    "发起案件迁移",
                    "迁移" + id,
                    "%d件，从版本%s到%s：%s".formatted(chosen.size(), scope.source(), scope.target(), reason.strip()));
            return id;
        });
    }

    /** Moves the next pending cases of the migration, one transaction for each; safe to repeat. */
    public void goOn(long id) {
        asAdministrator(() -> {
            run.goOn(record.of(id));
            return null;
        });
    }

    /** With all cases. */
    @Transactional(readOnly = true)
    public MigrationReport report(long id) {
        return asAdministrator(() -> record.of(id).with(record.cases(id)));
    }

    /** Newest first, each with its cases. */
    @Transactional(readOnly = true)
    public List<MigrationReport> reports() {
        return asAdministrator(() -> record.all().stream()
                .map(report -> report.with(record.cases(report.id())))
                .toList());
    }

    private String release(String id) {
        if (diagrams.in(id).isEmpty()) {
            throw new Refusal("没有这个发布版本");
        }
        return id;
    }

    private <T> T asAdministrator(Supplier<T> work) {
        actors.current().require(Role.ADMINISTRATOR);
        return house.call(work);
    }
}
