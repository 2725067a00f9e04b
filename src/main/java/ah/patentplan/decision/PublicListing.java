package ah.patentplan.decision;

import ah.patentplan.programme.Category;
import java.time.LocalDate;

/**
 * 公示项目 – one line of the public list of intended approvals; it shows no amount.
 *
 * @param city name of the unit's region
 * @param meeting number of the meeting that intends the approval
 */
public record PublicListing(
        String number,
        int year,
        String unitName,
        Category category,
        String city,
        String meeting,
        LocalDate startsOn,
        LocalDate endsOn) {}
