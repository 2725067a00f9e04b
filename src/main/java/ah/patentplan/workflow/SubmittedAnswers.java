package ah.patentplan.workflow;

import java.util.Collections;
import java.util.Map;
import java.util.function.Supplier;

/** 所交答复 – what a person posts with the completion of a task, while the engine carries it out. */
final class SubmittedAnswers {

    private static final ThreadLocal<Map<String, Object>> CURRENT = new ThreadLocal<>();

    private SubmittedAnswers() {}

    static Map<String, Object> current() {
        Map<String, Object> answers = CURRENT.get();
        return answers == null ? Map.of() : answers;
    }

    static <T> T during(Map<String, Object> answers, Supplier<T> completion) {
        // not copied: an answer may be null
        CURRENT.set(answers == null ? Map.of() : Collections.unmodifiableMap(answers));
        try {
            return completion.get();
        } finally {
            CURRENT.remove();
        }
    }
}
