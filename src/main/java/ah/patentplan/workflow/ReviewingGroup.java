package ah.patentplan.workflow;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Role;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** 审核单位 – the group that checks a project below the province: its city bureau, or the province where there is none. */
@Component
@InDiagrams
public class ReviewingGroup {

    public String of(DelegateExecution execution) {
        Case project = Case.of(execution);
        return project.category().isReviewedByCity()
                ? Actor.regionGroup(project.region())
                : Role.PROVINCE_OFFICE.group();
    }
}
