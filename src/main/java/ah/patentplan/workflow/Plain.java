package ah.patentplan.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** 普通值 – variables of the engine as strings, numbers, booleans, lists and maps. */
final class Plain {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Plain() {}

    static Map<String, Object> of(Map<String, Object> variables) {
        Map<String, Object> plain = new HashMap<>();
        variables.forEach((name, value) -> plain.put(name, of(value)));
        return plain;
    }

    static Object of(Object value) {
        try {
            if (value instanceof JsonValue json) {
                return json.getValueSerialized() == null
                        ? null
                        : JSON.readValue(json.getValueSerialized(), Object.class);
            }
            if (value instanceof SpinJsonNode json) {
                return JSON.readValue(json.toString(), Object.class);
            }
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
        return value instanceof TypedValue typed ? typed.getValue() : value;
    }
}
