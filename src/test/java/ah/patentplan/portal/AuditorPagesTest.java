package ah.patentplan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Caller;
import ah.patentplan.Caller.Answer;
import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.Standing;
import ah.patentplan.WholeSystemTest;
import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.condition.MediaTypeExpression;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** 审计只读 – whatever the portal's pages let somebody write, the auditor is refused it, and nothing changes. */
@WholeSystemTest
class AuditorPagesTest {

    /** Computes what would be, and keeps nothing. */
    private static final Set<String> TRIES = Set.of("/declarations/{number}/tryout");

    @LocalServerPort
    int port;

    @Autowired
    Course course;

    @Autowired
    Standing everything;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void noPageLetsTheAuditorChangeAnything() {
        String number = course.submitted("jianghuai");
        Caller auditor = Door.portal(port, "auditor");
        Map<String, String> before = everything.tables();
        Map<String, Integer> let = new TreeMap<>();
        writing()
                .forEach((info, handler) -> info.getPatternValues().forEach(pattern -> {
                    Answer answer = sent(auditor, info, pattern, handler, number);
                    if (!TRIES.contains(pattern) && (answer.status() < 400 || answer.status() >= 500)) {
                        let.put(pattern, answer.status());
                    }
                }));
        assertThat(let).isEmpty();
        // how often an address tried to object is counted, whoever it is
        Map<String, String> after = everything.tables();
        after.put("objection_attempt", before.get("objection_attempt"));
        assertThat(after).isEqualTo(before);
    }

    private Map<RequestMappingInfo, HandlerMethod> writing() {
        Map<RequestMappingInfo, HandlerMethod> writing = new HashMap<>(mappings.getHandlerMethods());
        writing.keySet().removeIf(info -> method(info).equals("GET"));
        assertThat(writing).hasSizeGreaterThan(50);
        return writing;
    }

    private static String method(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream()
                .filter(method -> !List.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS)
                        .contains(method))
                .findFirst()
                .map(RequestMethod::name)
                .orElse("GET");
    }

    private static Answer sent(
            Caller caller, RequestMappingInfo info, String pattern, HandlerMethod handler, String number) {
        String path = pattern.replaceAll("\\{(id|task|no)(:[^}]*)?}", "1")
                .replace("{year}", "2022")
                .replaceAll("\\{account}", "expert1")
                .replaceAll("\\{[^}]*}", number);
        Map<String, String> fields = new HashMap<>();
        boolean body = false;
        boolean files = false;
        for (Parameter parameter : handler.getMethod().getParameters()) {
            body |= parameter.isAnnotationPresent(RequestBody.class);
            files |= parameter.toString().contains(MultipartFile.class.getSimpleName());
            if (parameter.isAnnotationPresent(RequestParam.class)) {
                fields.put(name(parameter), sample(parameter.getType()));
            }
        }
        Set<MediaTypeExpression> types = info.getConsumesCondition().getExpressions();
        if (types.stream().anyMatch(type -> type.getMediaType().equals(MediaType.APPLICATION_OCTET_STREAM))) {
            return caller.upload(path, Course.onePage());
        }
        if (files) {
            return caller.hand(path, fields, Map.of("a.pdf", Course.onePage()));
        }
        return body || !method(info).equals("POST")
                ? caller.send(method(info), path, Map.of())
                : caller.submit(path, fields);
    }

    private static String name(Parameter parameter) {
        String given = parameter.getAnnotation(RequestParam.class).value();
        return given.isEmpty() ? parameter.getName() : given;
    }

    private static String sample(Class<?> type) {
        if (type.isEnum()) {
            return ((Enum<?>) type.getEnumConstants()[0]).name();
        }
        if (type == LocalDate.class) {
            return "2022-09-01";
        }
        if (type == LocalDateTime.class) {
            return "2022-09-01T12:00";
        }
        return type == boolean.class || type == Boolean.class ? "true" : "1";
    }
}
