package ah.patentplan.decision;

import ah.patentplan.programme.Category;
import java.time.LocalDate;

/** 公示项目 – one line of the public list of intended approvals; it shows no amount. */
public record PublicListing(String number, String unitName, Category category, LocalDate startsOn, LocalDate endsOn) {}
