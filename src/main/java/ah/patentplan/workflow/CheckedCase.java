package ah.patentplan.workflow;

import java.util.List;

/**
 * 迁移检查 – one case in the scope of a migration.
 *
 * @param instance id of its process instance
 * @param number its business key
 * @param process name of the process that it was started by
 * @param standing where it stands
 * @param obstacles why it cannot move; empty when it can
 * @param reminders what is different after the move
 */
public record CheckedCase(
        String instance,
        String number,
        String process,
        String standing,
        List<String> obstacles,
        List<String> reminders) {}
