package ah.patentplan.workflow;

import java.time.Instant;

/**
 * 迁移案件 – one case of a migration, as its report keeps it.
 *
 * @param number its business key
 * @param process name of the process that it was started by
 * @param standing where it stood before
 * @param detail what there is to say about the result; empty where nothing
 * @param doneAt null while it is pending
 */
public record MigratedCase(
        String instance,
        String number,
        String process,
        String standing,
        MigrationResult result,
        String detail,
        Instant doneAt) {}
