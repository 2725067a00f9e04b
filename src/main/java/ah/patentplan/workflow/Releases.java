package ah.patentplan.workflow;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 发布版本 – full sets of diagrams, tables and forms; each programme has one in force for its new cases. */
@Component
@Transactional
public class Releases {

    private static final Logger LOG = LoggerFactory.getLogger(Releases.class);

    private final RepositoryService repository;
    private final Programmes programmes;
    private final Actors actors;
    private final Acts acts;

    Releases(RepositoryService repository, Programmes programmes, Actors actors, Acts acts) {
        this.repository = repository;
        this.programmes = programmes;
        this.actors = actors;
        this.acts = acts;
    }

    /**
     * 发布版本.
     *
     * @param inForceFor years whose new cases start from it
     */
    public record ReleaseView(String id, String name, Instant deployedAt, List<Integer> inForceFor) {}

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<ReleaseView> all() {
        actors.current().require(Role.ADMINISTRATOR);
        return repository.createDeploymentQuery().orderByDeploymentTime().desc().list().stream()
                .map(release -> new ReleaseView(
                        release.getId(),
                        release.getName(),
                        release.getDeploymentTime().toInstant(),
                        yearsOf(release.getId())))
                .toList();
    }

    /** Lets the new cases of a year start from the release; running cases stay on theirs. */
    public void putIntoForce(int year, String release) {
        actors.current().require(Role.ADMINISTRATOR);
        if (repository.createDeploymentQuery().deploymentId(release).count() == 0) {
            throw new Refusal("没有这个发布版本");
        }
        programmes.prepared(year).putIntoForce(release);
        acts.enter("启用发布版本", String.valueOf(year), release);
    }

    /** Deploys what the program brings into an empty database, and gives it to the programmes without a release. */
    public void deployFirst() {
        List<Deployment> present = repository
                .createDeploymentQuery()
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 1);
        String release = present.isEmpty() ? deployOwn() : present.get(0).getId();
        if (!present.isEmpty() && differs(release)) {
            // an upgrade never overrides what an administrator changed
            LOG.warn("diagrams, tables or forms of this program differ from the newest release {}", release);
        }
        programmes.withoutRelease().forEach(programme -> programme.putIntoForce(release));
    }

    private String deployOwn() {
        DeploymentBuilder deployment =
                repository.createDeployment().name("专利转化专项计划").source("patent-plan");
        for (Resource resource : own()) {
            deployment.addInputStream(resource.getFilename(), open(resource));
        }
        return deployment.deploy().getId();
    }

    /**
     * Deploys the files of a folder as Modeler sends them: they take the place of those of the same name in the newest
     * release, and what would break the system is refused.
     *
     * @return the new release
     */
    public String deploy(Path folder) {
        actors.current().require(Role.ADMINISTRATOR);
        DeploymentBuilder deployment =
                repository.createDeployment().name(folder.getFileName().toString());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                deployment.addInputStream(
                        file.getFileName().toString(), new ByteArrayInputStream(Files.readAllBytes(file)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return deployment.deploy().getId();
    }

    private boolean differs(String release) {
        List<String> names = repository.getDeploymentResourceNames(release);
        return Arrays.stream(own())
                .anyMatch(resource -> !names.contains(resource.getFilename())
                        || !Arrays.equals(
                                bytes(open(resource)),
                                bytes(repository.getResourceAsStream(release, resource.getFilename()))));
    }

    private List<Integer> yearsOf(String release) {
        return programmes.findAllByOrderByYearDesc().stream()
                .filter(programme -> release.equals(programme.release()))
                .map(Programme::year)
                .toList();
    }

    /** What the program brings, by file name. */
    static Map<String, byte[]> ownFiles() {
        return Arrays.stream(own()).collect(Collectors.toMap(Resource::getFilename, resource -> bytes(open(resource))));
    }

    private static Resource[] own() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath:release/*");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(Resource resource) {
        try {
            return resource.getInputStream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(InputStream content) {
        try (content) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
