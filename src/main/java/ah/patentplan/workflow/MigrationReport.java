package ah.patentplan.workflow;

import ah.patentplan.document.Spreadsheet;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * 迁移报告 – who moved which cases from which release to which, why, and with what result.
 *
 * @param id its number
 * @param source id of the release
 * @param target id of the release
 * @param cases by their numbers; empty in a list of reports
 */
public record MigrationReport(
        long id,
        int year,
        String source,
        String target,
        String reason,
        String startedBy,
        Instant startedAt,
        List<MigratedCase> cases) {

    MigrationReport with(List<MigratedCase> members) {
        return new MigrationReport(id, year, source, target, reason, startedBy, startedAt, members);
    }

    /** How many cases had which result; results that none had are left out. */
    public Map<MigrationResult, Long> counts() {
        Map<MigrationResult, Long> counts = new TreeMap<>();
        Arrays.stream(MigrationResult.values())
                .forEach(result -> counts.put(
                        result,
                        cases.stream().filter(one -> one.result() == result).count()));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    public boolean isRunning() {
        return counts().containsKey(MigrationResult.PENDING);
    }

    public Spreadsheet spreadsheet() {
        return new Spreadsheet(
                "迁移报告" + id,
                List.of("编号", "流程", "迁移前所在环节", "结果", "说明"),
                cases.stream()
                        .map(one -> List.<Object>of(
                                one.number(),
                                one.process(),
                                one.standing(),
                                one.result().title(),
                                one.detail()))
                        .toList());
    }
}
