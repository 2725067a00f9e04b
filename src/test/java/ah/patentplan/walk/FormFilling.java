package ah.patentplan.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 填表 – types a sample into a form of the portal, field by field in the form's order, as a person does. */
final class FormFilling {

    private static final Set<String> TYPED = Set.of("textfield", "textarea", "number");

    private final Person person;
    private final Map<String, Object> typed = new LinkedHashMap<>();
    private final List<Runnable> picked = new ArrayList<>();

    private FormFilling(Person person) {
        this.person = person;
    }

    /** @param answers by key, groups and lines as the form nests them; what is missing stays as the page shows it */
    static void fill(Person person, JsonNode form, JsonNode answers) {
        FormFilling filling = new FormFilling(person);
        filling.plan(form.path("components"), answers, "");
        person.fill(filling.typed);
        filling.picked.forEach(Runnable::run);
    }

    private void plan(JsonNode fields, JsonNode answers, String line) {
        for (JsonNode field : fields) {
            String path = field.path("path").asText();
            JsonNode inner = path.isEmpty() ? answers : answers.path(path);
            if ("dynamiclist".equals(field.path("type").asText())) {
                planLines(field, inner);
            } else if (field.has("components")) {
                plan(field.path("components"), inner, line);
            } else if (answers.hasNonNull(field.path("key").asText())
                    && !field.path("readonly").asBoolean()) {
                answer(
                        field,
                        answers.path(field.path("key").asText()),
                        field.path("id").asText() + line);
            }
        }
    }

    private void planLines(JsonNode list, JsonNode lines) {
        String first = list.path("components").path(0).path("id").asText();
        Locator shown = person.page().locator(".fjs-repeat-row-container:has([id*='-" + first + "_'])");
        if (list.path("allowAddRemove").asBoolean()) {
            for (int count = shown.count(); count > Math.max(1, lines.size()); count--) {
                shown.last().locator(".fjs-repeat-row-remove").click();
            }
        }
        for (int line = 0; line < lines.size(); line++) {
            plan(list.path("components"), lines.path(line), "_" + line);
        }
    }

    private void answer(JsonNode field, JsonNode answer, String id) {
        String type = field.path("type").asText();
        if (TYPED.contains(type)) {
            typed.put(id, answer.asText());
        } else if ("datetime".equals(type)) {
            picked.add(() -> person.date(id, answer.asText()));
        } else if ("select".equals(type)) {
            picked.add(() -> person.select(id, option(field, answer)));
        } else {
            for (JsonNode choice : answer.isArray() ? answer : List.of(answer)) {
                int place = place(field, choice);
                if (place >= 0) {
                    picked.add(() -> person.choose(id, place));
                }
            }
        }
    }

    /** Where the choice stands among those offered; a single checkbox offers none and stays as it is. */
    private static int place(JsonNode field, JsonNode choice) {
        JsonNode offered = field.path("values");
        for (int place = 0; place < offered.size(); place++) {
            if (offered.path(place).path("value").equals(choice)) {
                return place;
            }
        }
        return -1;
    }

    private static String option(JsonNode field, JsonNode choice) {
        return field.path("values").path(place(field, choice)).path("label").asText();
    }
}
