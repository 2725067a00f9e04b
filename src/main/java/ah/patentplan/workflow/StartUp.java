package ah.patentplan.workflow;

import ah.patentplan.programme.ReferenceData;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 启动准备 – brings what every installation needs: reference data, groups, filters, the first release. */
@Component
@Order(1)
class StartUp implements ApplicationRunner {

    private final ReferenceData reference;
    private final StaffGroups groups;
    private final TaskFilters filters;
    private final Releases releases;

    StartUp(ReferenceData reference, StaffGroups groups, TaskFilters filters, Releases releases) {
        this.reference = reference;
        this.groups = groups;
        this.filters = filters;
        this.releases = releases;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        reference.loadRegionsAndCalendar();
        reference.loadProgramme("programme-2022.yaml");
        groups.make();
        filters.make();
        releases.deployFirst();
    }
}
