package ah.patentplan.workflow;

import java.util.List;

/**
 * 试迁移 – how one case would stand after its move.
 *
 * @param obstacles why it would not move; then the rest is empty
 * @param standing where it would stand
 * @param tasks its open tasks with those who may do them
 * @param timers its periods with their ends
 */
public record TriedCase(
        String number,
        String process,
        List<String> obstacles,
        String standing,
        List<String> tasks,
        List<String> timers) {

    static TriedCase refused(CheckedCase one, List<String> obstacles) {
        return new TriedCase(one.number(), one.process(), obstacles, "", List.of(), List.of());
    }
}
