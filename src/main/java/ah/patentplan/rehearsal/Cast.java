package ah.patentplan.rehearsal;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Role;
import ah.patentplan.workflow.RehearsalStage.OpenTask;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** 演员表 – everybody who acts in the rehearsal, two of each office: whoever did the step before may not do the next. */
final class Cast {

    static final Actor ADMINISTRATOR = one(Role.ADMINISTRATOR, "");
    static final Actor PROVINCE = one(Role.PROVINCE_OFFICE, "");
    static final Actor FINANCE = one(Role.FINANCE, "");
    static final int EXPERTS = 24;

    private Cast() {}

    static Actor unit(String creditCode) {
        return new Actor("unit" + creditCode, "申报单位经办人", Set.of(Role.APPLICANT.group(), Actor.unitGroup(creditCode)));
    }

    static Actor city(String region) {
        return new Actor("city" + region, "市局经办人", Set.of(Role.CITY_BUREAU.group(), Actor.regionGroup(region)));
    }

    static List<Actor> experts() {
        return IntStream.rangeClosed(1, EXPERTS)
                .mapToObj(n -> expert("expert" + n))
                .toList();
    }

    private static Actor expert(String account) {
        return new Actor(account, account, Set.of(Role.EXPERT.group()));
    }

    /** Who may do the task, in the order in which they are asked; none where it is given to a group that nobody is in. */
    static List<Actor> of(OpenTask task) {
        if (task.assignee() != null) {
            return List.of(expert(task.assignee()));
        }
        return task.groups().stream().flatMap(group -> members(group).stream()).toList();
    }

    private static List<Actor> members(String group) {
        if (group.startsWith("unit-")) {
            return List.of(unit(group.substring("unit-".length())));
        }
        if (group.startsWith("cityBureau-")) {
            return List.of(city(group.substring("cityBureau-".length())));
        }
        return Role.ofGroup(group)
                .map(role -> List.of(one(role, ""), one(role, "2")))
                .orElse(List.of());
    }

    private static Actor one(Role role, String suffix) {
        return new Actor(role.group().replace("-", "") + suffix, role.title() + suffix, Set.of(role.group()));
    }
}
