package ah.patentplan.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.spin.plugin.variable.SpinValues;

/** 门户答复 – answers from the portal as the engine's variables; lists and maps become JSON, never serialised objects. */
final class PostedAnswers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PostedAnswers() {}

    static Map<String, Object> typed(Map<String, Object> answers) {
        Map<String, Object> typed = new HashMap<>();
        answers.forEach(
                (key, value) -> typed.put(key, value instanceof List || value instanceof Map ? json(value) : value));
        return typed;
    }

    private static Object json(Object value) {
        try {
            return SpinValues.jsonValue(JSON.writeValueAsString(value)).create();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
