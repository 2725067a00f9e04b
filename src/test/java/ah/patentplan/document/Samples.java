package ah.patentplan.document;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** 样例 – the models of made-up documents. */
class Samples {

    static Map<String, Object> model(String name) throws IOException {
        try (InputStream json = Samples.class.getResourceAsStream(name + ".json")) {
            return new ObjectMapper().readValue(json, new TypeReference<>() {});
        }
    }

    static Map<String, Object> declaration(String number) throws IOException {
        Map<String, Object> model = model("declaration");
        model.put("number", number);
        return model;
    }
}
