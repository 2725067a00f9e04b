package ah.patentplan.workflow;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Role;
import ah.patentplan.programme.Regions;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** 人员分组 – one group for each role and region, with what each may see in the web apps. */
@Component
class StaffGroups {

    /** Who works in Tasklist; applicants work in the portal. */
    static final List<Role> TASKLIST =
            List.of(Role.CITY_BUREAU, Role.PROVINCE_OFFICE, Role.EXPERT, Role.DIRECTOR, Role.FINANCE, Role.SUPERVISOR);

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final Regions regions;

    StaffGroups(IdentityService identity, AuthorizationService authorizations, Regions regions) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.regions = regions;
    }

    /** Makes what is missing; what an administrator changed stays. */
    void make() {
        for (Role role : Role.values()) {
            if (make(role.group(), role.title())) {
                grant(role);
            }
        }
        regions.findAllByOrderByCode()
                .forEach(region -> make(Actor.regionGroup(region.code()), region.name() + "市场监督管理局"));
    }

    boolean make(String id, String name) {
        if (identity.createGroupQuery().groupId(id).count() > 0) {
            return false;
        }
        Group group = identity.newGroup(id);
        group.setName(name);
        group.setType("WORKFLOW");
        identity.saveGroup(group);
        return true;
    }

    private void grant(Role role) {
        String group = role.group();
        if (role == Role.ADMINISTRATOR) {
            for (Resource resource : Resources.values()) {
                grant(group, resource, ANY, Permissions.ALL);
            }
            return;
        }
        if (TASKLIST.contains(role)) {
            grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            grant(group, Resources.APPLICATION, "welcome", Permissions.ACCESS);
            grant(group, Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
        }
        if (role == Role.AUDITOR) {
            grantReading(group);
        }
    }

    /** 审计: Cockpit, everything to read and nothing to change. */
    private void grantReading(String group) {
        grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(group, Resources.APPLICATION, "welcome", Permissions.ACCESS);
        grant(
                group,
                Resources.PROCESS_DEFINITION,
                ANY,
                Permissions.READ,
                Permissions.READ_INSTANCE,
                Permissions.READ_TASK,
                Permissions.READ_HISTORY,
                ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
                ProcessDefinitionPermissions.READ_HISTORY_VARIABLE,
                ProcessDefinitionPermissions.READ_TASK_VARIABLE);
        grant(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
        grant(group, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
        grant(group, Resources.DEPLOYMENT, ANY, Permissions.READ);
        grant(group, Resources.TASK, ANY, Permissions.READ);
        grant(group, Resources.BATCH, ANY, Permissions.READ, Permissions.READ_HISTORY);
        grant(group, Resources.OPERATION_LOG_CATEGORY, ANY, UserOperationLogCategoryPermissions.READ);
    }

    void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
