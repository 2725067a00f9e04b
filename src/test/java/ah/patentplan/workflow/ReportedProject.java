package ah.patentplan.workflow;

import ah.patentplan.Course;
import ah.patentplan.ProjectCourse;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Category;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** 绩效报告 – a project of the university in Hefei whose evaluation has begun, without the way there. */
class ReportedProject {

    private final Course course;
    private final ProjectCourse project;
    private final Processes processes;
    private final Declarations declarations;
    private final JdbcTemplate jdbc;

    ReportedProject(
            Course course, ProjectCourse project, Processes processes, Declarations declarations, JdbcTemplate jdbc) {
        this.course = course;
        this.project = project;
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
        return begun("jianghuai", Category.UNIVERSITY_OPERATION, Map.of("licenceFilingAmount", licenceFilings));
    }

    /**
     * Begins the evaluation of a declaration of the account's unit.
     *
     * @param changes of its answers, by key
     */
    String begun(String account, Category category, Map<String, Object> changes) {
        String number = course.submitted(account, category);
        changes.forEach((key, value) -> jdbc.update(
                "update declaration set answers = answers || jsonb_build_object(?, ?::text::numeric) where number = ?",
                key,
                value.toString(),
                number));
        jdbc.update("update declaration set state = 'CONTRACTED' where number = ?", number);
        Declaration declaration = declarations.of(number);
        processes.start(
                "performanceEvaluation",
                declaration.year(),
                number,
                Map.of(
                        "category", category.process(),
                        "region", declaration.region(),
                        "unit", declaration.unit(),
                        "year", declaration.year()));
        return number;
    }

    /** The unit reports every target as reached but for these changes, and the city agrees. */
    void reported(String number, Map<String, Object> changes) {
        project.performanceReported(number, "jianghuai", actuals(changes));
        project.performanceVerified(number, "hefei", Map.of());
    }

    /** Figures that reach every target of the university, but for these changes. */
    static Map<String, Object> actuals(Map<String, Object> changes) {
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
        return actuals;
    }
}
