package ah.patentplan.workflow;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 迁移范围 – which running cases move from one release to another.
 *
 * @param year programme whose cases move
 * @param source id of the release they run on
 * @param target id of the release they move to
 * @param process key of the process that they were started by; null for all
 * @param numbers their numbers, divided by anything that is no part of a number; empty for all
 */
public record MigrationScope(int year, String source, String target, String process, String numbers) {

    public MigrationScope {
        process = process == null || process.isBlank() ? null : process;
        numbers = numbers == null ? "" : numbers.strip();
    }

    boolean includes(String number) {
        return chosen().isEmpty() || chosen().contains(number);
    }

    private Set<String> chosen() {
        return Arrays.stream(numbers.split("[^A-Za-z0-9-]+"))
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toSet());
    }
}
