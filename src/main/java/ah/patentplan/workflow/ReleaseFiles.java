package ah.patentplan.workflow;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 发布文件 – a release as the folder that Modeler opens, with the element templates where Modeler looks for them. */
@Component
@Transactional(readOnly = true)
public class ReleaseFiles {

    private static final String TEMPLATES = ".camunda/element-templates/";

    private final RepositoryService repository;
    private final Actors actors;

    ReleaseFiles(RepositoryService repository, Actors actors) {
        this.repository = repository;
        this.actors = actors;
    }

    /** Writes a zip file; refused when there is no such release or the actor is no administrator. */
    public void write(String release, OutputStream to) throws IOException {
        actors.current().require(Role.ADMINISTRATOR);
        if (repository.createDeploymentQuery().deploymentId(release).count() == 0) {
            throw new Refusal("没有这个发布版本");
        }
        try (ZipOutputStream zip = new ZipOutputStream(to)) {
            for (String name : repository.getDeploymentResourceNames(release)) {
                add(zip, folder(name) + name, repository.getResourceAsStream(release, name));
            }
            for (Resource template :
                    new PathMatchingResourcePatternResolver().getResources("classpath:" + TEMPLATES + "*.json")) {
                add(zip, TEMPLATES + template.getFilename(), template.getInputStream());
            }
        }
    }

    private static String folder(String name) {
        return name.endsWith(".form") ? "forms/" : "bpmn/";
    }

    private static void add(ZipOutputStream zip, String name, InputStream content) throws IOException {
        try (content) {
            zip.putNextEntry(new ZipEntry(name));
            content.transferTo(zip);
        }
    }
}
