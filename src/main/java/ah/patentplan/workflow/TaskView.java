package ah.patentplan.workflow;

import java.time.Instant;
import java.util.Map;

/**
 * 待办 – a task as the portal shows it.
 *
 * @param key id of its box, {@code signContract}
 * @param number number of the declaration, panel or meeting
 * @param schema JSON of its form, null in lists
 * @param data what the form shows, by key; empty in lists
 */
public record TaskView(
        String id,
        String key,
        String name,
        String number,
        Instant createdAt,
        String schema,
        Map<String, Object> data) {}
