package ah.patentplan.workflow;

import ah.patentplan.access.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.springframework.util.function.SingletonSupplier;

/**
 * 发布补全 – what Modeler sends, one file or several, is completed with the newest of the others into a new full release:
 * forms, tables and called processes bind {@code deployment} and are found in the same deployment only. A release that
 * would break the system is refused before it exists.
 */
class CompletingRepositoryService extends RepositoryServiceImpl {

    private final Supplier<ReleaseCheck> check = SingletonSupplier.of(() -> new ReleaseCheck(Releases.ownFiles()));

    @Override
    public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl sent) {
        requirePermission();
        if (!sent.getDeploymentResourcesById().isEmpty()
                || !sent.getDeploymentResourcesByName().isEmpty()) {
            throw Refusals.noted(new Refusal("只能整体恢复以前的版本，不能只取其中的文件"));
        }
        List<Deployment> newest =
                createDeploymentQuery().orderByDeploymentTime().desc().listPage(0, 1);
        if (newest.isEmpty()) {
            return super.deployWithResult(sent);
        }
        DeploymentEntity deployment = sent.getDeployment();
        Map<String, byte[]> files = files(newest.get(0).getId());
        sent.getDeployments().forEach(earlier -> files.putAll(files(earlier)));
        if (deployment.getResources() != null) {
            deployment.getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
        }
        List<Flaw> flaws = check.get().flaws(files);
        if (!flaws.isEmpty()) {
            throw Refusals.noted(new Refusal(Flaw.lines(flaws)));
        }
        return deploy(deployment, files);
    }

    /** With a fresh builder: duplicate filtering, which Modeler asks for, would leave the unchanged files out again. */
    private DeploymentWithDefinitions deploy(DeploymentEntity sent, Map<String, byte[]> files) {
        DeploymentBuilderImpl release = (DeploymentBuilderImpl) createDeployment();
        release.name(sent.getName()).source(sent.getSource());
        files.forEach((name, content) -> release.addInputStream(name, new ByteArrayInputStream(content)));
        try {
            return super.deployWithResult(release);
        } catch (ParseException unreadable) {
            throw Refusals.noted(new Refusal(Flaw.lines(unread(unreadable))));
        }
    }

    /** Before anything is said of the files. */
    private void requirePermission() {
        commandExecutor.execute(context -> {
            context.getProcessEngineConfiguration().getCommandCheckers().forEach(CommandChecker::checkCreateDeployment);
            return null;
        });
    }

    private Map<String, byte[]> files(String release) {
        Map<String, byte[]> files = new HashMap<>();
        for (String name : getDeploymentResourceNames(release)) {
            try (InputStream content = getResourceAsStream(release, name)) {
                files.put(name, content.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return files;
    }

    /** What the engine itself finds, in its own words. */
    private static List<Flaw> unread(ParseException unreadable) {
        return unreadable.getResorceReports().stream()
                .flatMap(report -> report.getErrors().stream()
                        .map(problem -> new Flaw(
                                report.getResourceName(),
                                problem.getMainElementId() == null ? "" : "元素（" + problem.getMainElementId() + "）",
                                "第%d行，引擎无法读取：%s".formatted(problem.getLine(), problem.getMessage()))))
                .toList();
    }
}
