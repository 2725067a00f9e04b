package ah.patentplan.workflow;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** 接口清单 – every writing call of the engine's REST interface and of its web apps, read off their classes. */
final class RestCalls {

    private static final int DEEP_ENOUGH = 5;

    private RestCalls() {}

    /** Of the engine, {@code POST /task/{id}/claim}; both doors lead to the same. */
    static Set<String> ofTheEngine() {
        Set<String> calls = new TreeSet<>();
        collect(DefaultProcessEngineRestServiceImpl.class, "", calls, 0);
        return calls;
    }

    /** Of the web apps themselves, {@code POST /camunda/api/cockpit/…}. */
    static Set<String> ofTheWebApps() {
        Set<String> calls = new TreeSet<>();
        collect(new AdminApplication(), "/camunda/api/admin", calls);
        collect(new CockpitApplication(), "/camunda/api/cockpit", calls);
        collect(new TasklistApplication(), "/camunda/api/tasklist", calls);
        collect(new WelcomeApplication(), "/camunda/api/welcome", calls);
        return calls;
    }

    private static void collect(Application app, String address, Set<String> calls) {
        app.getClasses().stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .forEach(type -> collect(type, joined(address, type.getAnnotation(Path.class)), calls, 0));
    }

    private static void collect(Class<?> resource, String address, Set<String> calls, int depth) {
        for (Method method : resource.getMethods()) {
            Path path = AnnotatedElementUtils.findMergedAnnotation(method, Path.class);
            HttpMethod verb = AnnotatedElementUtils.findMergedAnnotation(method, HttpMethod.class);
            String whole = joined(address, path);
            if (verb != null && List.of("POST", "PUT", "DELETE", "PATCH").contains(verb.value())) {
                calls.add(verb.value() + " " + whole);
            } else if (verb == null && path != null && depth < DEEP_ENOUGH) {
                collect(method.getReturnType(), whole, calls, depth + 1);
            }
        }
    }

    private static String joined(String address, Path path) {
        return Stream.of(
                        address.split("/"),
                        path == null ? new String[0] : path.value().split("/"))
                .flatMap(Stream::of)
                .filter(step -> !step.isEmpty())
                // without the pattern that a variable may have
                .map(step -> "/" + step.replaceFirst("\\{\\s*(\\w+).*}", "{$1}"))
                .reduce("", String::concat);
    }
}
