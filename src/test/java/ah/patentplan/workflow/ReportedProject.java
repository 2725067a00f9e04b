package ah.patentplan.workflow;

import ah.patentplan.Course;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** 绩效报告 – a project of the university in Hefei whose evaluation has begun, without the way there. */
class ReportedProject {

    private static final Map<String, Object> VERIFIED = Map.of("verification", "verified", "cityComment", "属实");

    private final Course course;
    private final Processes processes;
    private final Declarations declarations;
    private final JdbcTemplate jdbc;

    ReportedProject(Course course, Processes processes, Declarations declarations, JdbcTemplate jdbc) {
        this.course = course;
        this.processes = processes;
        this.declarations = declarations;
        this.jdbc = jdbc;
    }

    /**
     * Begins the evaluation; answers the declaration's number.
     *
     * @param licenceFilings 万元, the baseline of their growth
     */
    String withLicenceFilings(int licenceFilings) {
        String number = course.submitted("jianghuai");
        jdbc.update("""
                update declaration set state = 'CONTRACTED',
                    answers = jsonb_set(answers, '{licenceFilingAmount}', to_jsonb(?)) where number = ?""", licenceFilings, number);
        Declaration declaration = declarations.of(number);
        processes.start(
                "performanceEvaluation",
                declaration.year(),
                number,
                Map.of(
                        "category", declaration.category().process(),
                        "region", declaration.region(),
                        "unit", declaration.unit(),
                        "year", declaration.year()));
        return number;
    }

    /** The unit reports every target as reached but for these changes, and the city agrees. */
    void reported(String number, Map<String, Object> changes) {
        Map<String, Object> actuals = new HashMap<>(Map.of(
                "validInventionPatents", 240,
                "smeTransferredPatents", 48,
                "benefitedSmes", 24,
                "openLicenceDeals", 20,
                "smeTransferRatio", 30,
                "licenceFilingAmount", 50,
                "openLicencePublications", 20,
                "operationCentreRunning", true,
                "standardCertification", true));
        actuals.putAll(changes);
        course.complete("jianghuai", number, "reportPerformance", actuals);
        course.complete("hefei", number, "verifyPerformance", VERIFIED);
    }
}
