package ah.patentplan.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** 操作人 – who acts: account, name, the groups that give role, region and unit. */
public record Actor(String id, String name, Set<String> groups) {

    /** 系统 – what happens by itself: timers and jobs. */
    public static final Actor SYSTEM = new Actor("system", "系统", Set.of());

    private static final String REGION = "cityBureau-";
    private static final String UNIT = "unit-";

    public Actor {
        groups = Set.copyOf(groups);
    }

    public boolean is(Role... roles) {
        return Arrays.stream(roles).map(Role::group).anyMatch(groups::contains);
    }

    /** The six-digit code of the region whose bureau the actor belongs to. */
    public Optional<String> region() {
        return groupAfter(REGION);
    }

    /** The credit code of the unit that the actor acts for. */
    public Optional<String> unit() {
        return groupAfter(UNIT);
    }

    /** Refuses everybody who has none of the roles. */
    public void require(Role... roles) {
        if (!is(roles)) {
            throw new Refusal("您没有办理此事项的权限");
        }
    }

    public static String unitGroup(String creditCode) {
        return UNIT + creditCode;
    }

    public static String regionGroup(String region) {
        return REGION + region;
    }

    private Optional<String> groupAfter(String prefix) {
        return groups.stream()
                .filter(group -> group.startsWith(prefix))
                .map(group -> group.substring(prefix.length()))
                .findFirst();
    }
}
