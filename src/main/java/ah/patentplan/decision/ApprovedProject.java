package ah.patentplan.decision;

import ah.patentplan.programme.Category;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * 立项项目 – one line of the final list (立项名单); it shows no amount [policy].
 *
 * @param city name of the unit's region
 * @param approvedAt when its publicity was over and the approval stood: since then it is on the list
 */
public record ApprovedProject(String number, String unitName, Category category, String city, Instant approvedAt) {

    public LocalDate approvedOn() {
        return LocalDate.ofInstant(approvedAt, ZoneId.of("Asia/Shanghai"));
    }
}
