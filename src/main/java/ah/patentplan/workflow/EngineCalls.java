package ah.patentplan.workflow;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * 引擎调用 – what may be sent through the engine's own doors, and by whom. A case moves by its diagram, its forms and its
 * dates, so everything that is not listed is shut, for an administrator too.
 */
final class EngineCalls {

    private static final Pattern DOOR =
            Pattern.compile("^(/engine-rest(/engine/[^/]+)?|/camunda/api/engine/engine/[^/]+)");

    private static final Set<Role> STAFF = EnumSet.complementOf(EnumSet.of(Role.APPLICANT));
    private static final Set<Role> AT_TASKS = EnumSet.complementOf(EnumSet.of(Role.APPLICANT, Role.AUDITOR));
    private static final Set<Role> AT_COCKPIT = EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR);
    private static final Set<Role> ADMINISTRATOR = EnumSet.of(Role.ADMINISTRATOR);

    private static final List<Call> LISTED = new ArrayList<>();

    /** Questions that are too long for an address; what comes back is a matter of the engine's authorizations. */
    static {
        for (String asked : List.of(
                "/execution",
                "/external-task",
                "/group",
                "/job",
                "/job-definition",
                "/process-instance",
                "/task",
                "/variable-instance",
                "/history/activity-instance",
                "/history/external-task-log",
                "/history/job-log",
                "/history/process-instance",
                "/history/task",
                "/history/variable-instance")) {
            list(STAFF, "POST", asked, asked + "/count");
        }
        list(STAFF, "POST", "/history/detail");
        list(STAFF, "POST", "/filter/{id}/list", "/filter/{id}/count", "/filter/{id}/singleResult");
        list(STAFF, "POST", "/identity/password-policy");
        list(STAFF, "POST", "/camunda/api/{app}/auth/user/{engine}/login/{app2}");
        list(STAFF, "POST", "/camunda/api/{app}/auth/user/{engine}/logout");
        list(STAFF, "PUT", "/user/{self}/profile", "/user/{self}/credentials");
        String cockpit = "/camunda/api/cockpit/plugin/base/{engine}";
        list(AT_COCKPIT, "POST", cockpit + "/incident", cockpit + "/incident/count");
        list(AT_COCKPIT, "POST", cockpit + "/process-instance", cockpit + "/process-instance/count");
        list(AT_COCKPIT, "POST", cockpit + "/process-instance/{id}/called-process-instances");
        list(AT_COCKPIT, "POST", cockpit + "/process-definition/{id}/called-process-definitions");
    }

    /** A task is claimed, given back and completed by its form; {@link TaskGuard} and {@link GuardedTaskService} look on. */
    static {
        list(
                AT_TASKS,
                "POST",
                "/task/{id}/claim",
                "/task/{id}/unclaim",
                "/task/{id}/complete",
                "/task/{id}/submit-form");
    }

    /** Releases, accounts and their rights, filters, and another try of what failed. */
    static {
        list(ADMINISTRATOR, "POST", "/deployment/create", "/deployment/{id}/redeploy");
        list(ADMINISTRATOR, "POST", "/user/create", "/user/{id}/unlock", "/group/create", "/authorization/create");
        list(ADMINISTRATOR, "PUT", "/user/{id}/profile", "/user/{id}/credentials");
        list(ADMINISTRATOR, "PUT", "/group/{id}", "/group/{id}/members/{user}", "/authorization/{id}");
        list(ADMINISTRATOR, "DELETE", "/user/{id}", "/group/{id}", "/group/{id}/members/{user}", "/authorization/{id}");
        list(ADMINISTRATOR, "POST", "/filter/create");
        list(ADMINISTRATOR, "PUT", "/filter/{id}", "/job/{id}/retries", "/job-definition/{id}/retries");
        list(ADMINISTRATOR, "DELETE", "/filter/{id}");
    }

    /** Why the door is shut, by the beginning of the address. */
    private static final Map<String, String> REASONS = Map.of(
            "/task", "任务只能通过表单办结，不能另行增减、修改或附注",
            "/process-definition", "流程由系统启动和管理：申报请在门户网站开始",
            "/deployment", "发布版本不能删除：办理中的和已办结的项目仍在使用",
            "/process-instance", "项目按流程图和期限办理，不能另行删除、暂停或修改",
            "/history", "办理记录不能修改或删除");

    /** 一种调用. */
    private record Call(Set<Role> by, String method, PathPattern path) {

        boolean matches(String asked, PathContainer address) {
            return method.equals(asked) && path.matches(address);
        }

        boolean passes(Actor actor, PathContainer address) {
            String self = path.matchAndExtract(address).getUriVariables().get("self");
            return by.stream().anyMatch(actor::is) && (self == null || self.equals(actor.id()));
        }
    }

    private EngineCalls() {}

    private static void list(Set<Role> by, String method, String... paths) {
        for (String path : paths) {
            LISTED.add(new Call(by, method, PathPatternParser.defaultInstance.parse(path)));
        }
    }

    /**
     * Why the call is refused; empty where it passes.
     *
     * @param path decoded, with the door
     */
    static Optional<String> refusal(Actor actor, String method, String path) {
        if (Set.of("GET", "HEAD", "OPTIONS").contains(method)) {
            return Optional.empty();
        }
        String within = DOOR.matcher(path).replaceFirst("").replaceFirst("/+$", "");
        PathContainer address = PathContainer.parsePath(within);
        List<Call> known =
                LISTED.stream().filter(call -> call.matches(method, address)).toList();
        if (known.stream().anyMatch(call -> call.passes(actor, address))) {
            return Optional.empty();
        }
        return Optional.of(
                known.isEmpty()
                        ? REASONS.entrySet().stream()
                                .filter(reason -> (within + "/").startsWith(reason.getKey() + "/"))
                                .map(Map.Entry::getValue)
                                .findFirst()
                                .orElse("此处不能进行这一操作：项目按流程图、表单和期限办理")
                        : "您无权进行这一操作");
    }
}
