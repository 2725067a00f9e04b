package ah.patentplan.workflow;

import ah.patentplan.Course;
import ah.patentplan.Delivery;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.Drafts;
import ah.patentplan.declaration.Intake;
import ah.patentplan.declaration.MaterialKind;
import ah.patentplan.programme.Category;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.JdbcTemplate;

/** 申报文稿 – a declaration filled in with its materials, two pages each, but not yet submitted. */
class Papers {

    private static final List<MaterialKind> NEEDED =
            List.of(MaterialKind.COMMITMENT, MaterialKind.OPINION, MaterialKind.PLAN, MaterialKind.EVIDENCE);

    private final Course course;
    private final Cases cases;
    private final Drafts drafts;
    private final Declarations declarations;
    private final Intake intake;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final JdbcTemplate jdbc;

    Papers(
            Course course,
            Cases cases,
            Drafts drafts,
            Declarations declarations,
            Intake intake,
            TaskService tasks,
            RuntimeService runtime,
            JdbcTemplate jdbc) {
        this.course = course;
        this.cases = cases;
        this.drafts = drafts;
        this.declarations = declarations;
        this.intake = intake;
        this.tasks = tasks;
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    String filledIn(String account, Map<String, Object> answers) {
        return filledIn(account, Category.UNIVERSITY_OPERATION, answers);
    }

    /** Adds the answers to what the house knows. */
    String filledIn(String account, Category category, Map<String, Object> answers) {
        String number = course.as(account, () -> cases.open(category, course.year()));
        Map<String, Object> all = new HashMap<>(declarations.of(number).answers());
        all.putAll(answers);
        save(account, number, all);
        course.as(account, () -> {
            NEEDED.forEach(kind -> Delivery.of(intake, number, kind, kind.title() + ".pdf", twoPages(kind.name())));
            return number;
        });
        return number;
    }

    void save(String account, String number, Map<String, Object> answers) {
        int revision = declarations.of(number).revision();
        course.as(account, () -> drafts.save(number, answers, revision));
    }

    void submit(String number) {
        cases.submit(number, "");
    }

    /** Completes a task and leaves alone what would follow by itself. */
    void complete(String task, Map<String, Object> answers) {
        tasks.complete(task, answers);
    }

    /** Ends every case, so that its unit may declare anew. */
    void clear() {
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(running -> runtime.deleteProcessInstance(running.getId(), "test"));
        jdbc.update("update declaration set state = 'LATE'");
        jdbc.update("update programme set deadline = now() + interval '30 days' where year = ?", course.year());
    }

    /** All rows of the house and of the engine that a submission could touch, as one hash. */
    String everything() {
        return Stream.of(
                        "declaration",
                        "material",
                        "letter",
                        "act",
                        "stored_document",
                        "act_ru_execution",
                        "act_ru_task",
                        "act_ru_variable",
                        "act_ru_job",
                        "act_hi_actinst",
                        "act_hi_detail",
                        "act_hi_decinst")
                .map(table -> jdbc.queryForObject(
                        "select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from " + table + " t",
                        String.class))
                .toList()
                .toString();
    }

    private static byte[] twoPages(String name) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int page = 1; page <= 2; page++) {
                document.addPage(write(document, name + " scan " + page));
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static PDPage write(PDDocument document, String text) throws IOException {
        PDPage page = new PDPage();
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
            content.newLineAtOffset(72, 700);
            content.showText(text);
            content.endText();
        }
        return page;
    }
}
