package ah.patentplan.workflow;

import java.util.List;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;

/**
 * 发布补全 – what Modeler sends, one file or several, is completed with the newest of the others into a new full release:
 * forms, tables and called processes bind {@code deployment} and are found in the same deployment only.
 */
class CompletingRepositoryService extends RepositoryServiceImpl {

    @Override
    public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl sent) {
        List<Deployment> newest =
                createDeploymentQuery().orderByDeploymentTime().desc().listPage(0, 1);
        if (newest.isEmpty()) {
            return super.deployWithResult(sent);
        }
        DeploymentEntity deployment = sent.getDeployment();
        // a fresh builder: duplicate filtering, which Modeler asks for, would leave the unchanged files out again
        DeploymentBuilderImpl release = (DeploymentBuilderImpl) createDeployment();
        release.name(deployment.getName()).source(deployment.getSource());
        deployment
                .getResources()
                .forEach((name, resource) ->
                        release.addInputStream(name, new java.io.ByteArrayInputStream(resource.getBytes())));
        String base = newest.get(0).getId();
        getDeploymentResourceNames(base).stream()
                .filter(name -> !deployment.getResources().containsKey(name))
                .forEach(name -> release.addInputStream(name, getResourceAsStream(base, name)));
        return super.deployWithResult(release);
    }
}
