package ah.patentplan.workflow;

import ah.patentplan.access.Actor;
import ah.patentplan.declaration.ApplicantRegister;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 单位用户组 – keeps one group of accounts for each registered unit, named as the unit is. */
@Component
class UnitGroups {

    private final StaffGroups groups;
    private final IdentityService identity;

    UnitGroups(StaffGroups groups, IdentityService identity) {
        this.groups = groups;
        this.identity = identity;
    }

    @EventListener
    void follow(ApplicantRegister.Registered unit) {
        String id = Actor.unitGroup(unit.creditCode());
        if (!groups.make(id, unit.name())) {
            Group group = identity.createGroupQuery().groupId(id).singleResult();
            group.setName(unit.name());
            identity.saveGroup(group);
        }
    }
}
