package ah.patentplan.workflow;

import ah.patentplan.Course;
import ah.patentplan.programme.Programmes;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** 搬迁 – makes releases and moves running cases to them, as the administrator does. */
class Moving {

    private final Course course;
    private final Releases releases;
    private final Migrations migrations;
    private final Programmes programmes;
    private final RepositoryService repository;
    private final RuntimeService runtime;

    Moving(
            Course course,
            Releases releases,
            Migrations migrations,
            Programmes programmes,
            RepositoryService repository,
            RuntimeService runtime) {
        this.course = course;
        this.releases = releases;
        this.migrations = migrations;
        this.programmes = programmes;
        this.repository = repository;
        this.runtime = runtime;
    }

    /** Deploys a release in which a file says something else than in the one in force, and all other files are the same. */
    String changed(String file, String before, String after) {
        return changed(Map.of(file, Map.of(before, after)));
    }

    /** @param changes new words by old ones, by file */
    String changed(Map<String, Map<String, String>> changes) {
        String base = inForce();
        return asAdministrator(() -> {
            DeploymentBuilder release = repository.createDeployment().name("修订");
            for (String file : repository.getDeploymentResourceNames(base)) {
                String content = content(base, file);
                for (var change : changes.getOrDefault(file, Map.of()).entrySet()) {
                    if (!content.contains(change.getKey())) {
                        throw new AssertionError(file + " does not say " + change.getKey());
                    }
                    content = content.replace(change.getKey(), change.getValue());
                }
                release.addString(file, content);
            }
            return release.deploy().getId();
        });
    }

    String content(String release, String file) {
        try (var content = repository.getResourceAsStream(release, file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    String inForce() {
        return programmes.of(course.year()).release();
    }

    void putIntoForce(String release) {
        asAdministrator(() -> {
            releases.putIntoForce(course.year(), release);
            return null;
        });
    }

    /** The case of the number, from the release it runs on. */
    MigrationScope scope(String number, String target) {
        return new MigrationScope(course.year(), releaseOf(number), target, null, number);
    }

    CheckedCase checked(String number, String target) {
        return asAdministrator(() -> migrations.check(scope(number, target))).get(0);
    }

    TriedCase tried(String number, String target) {
        return asAdministrator(() -> migrations.tryOut(scope(number, target))).get(0);
    }

    long begun(String number, String target) {
        return begun(scope(number, target));
    }

    long begun(MigrationScope scope) {
        return asAdministrator(() -> migrations.begin(scope, "更正表单"));
    }

    MigrationReport wentOn(long migration) {
        return asAdministrator(() -> {
            migrations.goOn(migration);
            return migrations.report(migration);
        });
    }

    /** Begins the migration of the one case and goes on with it. */
    MigratedCase moved(String number, String target) {
        return wentOn(begun(number, target)).cases().get(0);
    }

    /** On which release the case runs. */
    String releaseOf(String number) {
        return repository
                .getProcessDefinition(root(number).getProcessDefinitionId())
                .getDeploymentId();
    }

    /** The releases that its processes run on, by their keys. */
    Map<String, String> releases(String number) {
        Map<String, String> releasesByKey = new HashMap<>();
        List<ProcessInstance> all = runtime.createProcessInstanceQuery()
                .rootProcessInstanceId(root(number).getId())
                .list();
        for (ProcessInstance instance : all) {
            ProcessDefinition definition = repository.getProcessDefinition(instance.getProcessDefinitionId());
            releasesByKey.put(definition.getKey(), definition.getDeploymentId());
        }
        return releasesByKey;
    }

    private ProcessInstance root(String number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .rootProcessInstances()
                .singleResult();
    }

    <T> T asAdministrator(Supplier<T> work) {
        return course.as("admin", work);
    }
}
