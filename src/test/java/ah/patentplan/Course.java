package ah.patentplan;

import ah.patentplan.access.Actor;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.Drafts;
import ah.patentplan.declaration.Intake;
import ah.patentplan.declaration.MaterialKind;
import ah.patentplan.programme.Category;
import ah.patentplan.workflow.Cases;
import ah.patentplan.workflow.PanelCases;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** 办理过程 – brings a declaration quickly to where a test begins, each step by the person whose step it is. */
public class Course {

    private final Cases cases;
    private final PanelCases panels;
    private final Drafts drafts;
    private final Declarations declarations;
    private final Intake intake;
    private final TaskService tasks;
    private final ManagementService management;
    private final IdentityService identity;
    private final Clock clock;

    Course(
            Cases cases,
            PanelCases panels,
            Drafts drafts,
            Declarations declarations,
            Intake intake,
            TaskService tasks,
            ManagementService management,
            IdentityService identity,
            Clock clock) {
        this.cases = cases;
        this.panels = panels;
        this.drafts = drafts;
        this.declarations = declarations;
        this.intake = intake;
        this.tasks = tasks;
        this.management = management;
        this.identity = identity;
        this.clock = clock;
    }

    /** The unit of the account opens a draft; answers its number. */
    public String opened(String account) {
        return opened(account, Category.UNIVERSITY_OPERATION);
    }

    public String opened(String account, Category category) {
        return as(account, () -> cases.open(category, year()));
    }

    /** The unit of the account submits a declaration that meets every condition; answers its number. */
    public String submitted(String account) {
        return submitted(account, Category.UNIVERSITY_OPERATION);
    }

    public String submitted(String account, Category category) {
        String opened = opened(account, category);
        as(account, () -> {
            Map<String, Object> answers = new HashMap<>(declarations.of(opened).answers());
            answers.putAll(sampleAnswers(category));
            drafts.save(opened, answers, declarations.of(opened).revision());
            List.of(MaterialKind.COMMITMENT, MaterialKind.OPINION, MaterialKind.PLAN, MaterialKind.EVIDENCE)
                    .forEach(kind -> Delivery.of(intake, opened, kind, kind.title() + ".pdf", onePage()));
            cases.submit(opened, "");
            return opened;
        });
        runJobs();
        return opened;
    }

    /** The city uploads its stamped page and recommends at the next rank. */
    public void recommended(String number, String city) {
        stampedByCity(number, city);
        complete(city, number, "reviewByCity", recommendation(number));
    }

    public void stampedByCity(String number, String city) {
        delivered(number, city, MaterialKind.CITY_OPINION);
    }

    /** The person uploads a scan of one page. */
    public void delivered(String number, String account, MaterialKind kind) {
        as(account, () -> {
            Delivery.of(intake, number, kind, kind.title() + ".pdf", onePage());
            return number;
        });
    }

    /** What the city answers to recommend, at the next rank of its region. */
    public Map<String, Object> recommendation(String number) {
        Declaration declaration = declarations.of(number);
        int ranked = declarations
                .findByYearAndCategoryAndRegionInAndCityRankNotNullOrderByCityRank(
                        declaration.year(), declaration.category(), List.of(declaration.region()))
                .size();
        return Map.of("recommendation", "recommended", "cityRank", ranked + 1, "cityOpinion", "同意推荐");
    }

    /** The city sends it back with the named sections. */
    public void returnedByCity(String number, String city, String... sections) {
        Map<String, Object> answers =
                Map.of("recommendation", "returned", "sections", json(sections), "cityOpinion", "请补正");
        complete(city, number, "reviewByCity", answers);
    }

    public void returnedByProvince(String number, String... sections) {
        Map<String, Object> answers =
                Map.of("acceptance", "returned", "sections", json(sections), "examinationOpinion", "请补正");
        withoutPaper(number);
        complete("province", number, "examineFormally", answers);
    }

    /** The unit hands its correction in. */
    public void corrected(String number, String account) {
        as(account, () -> {
            cases.submit(number, "已补正");
            return null;
        });
        runJobs();
    }

    private static Object json(String... texts) {
        return SpinValues.jsonValue(new ObjectMapper().valueToTree(texts).toString())
                .create();
    }

    /** Nothing came by EMS yet, and the examination goes on, unless it does already. */
    public void withoutPaper(String number) {
        if (task(number, "registerPaperCopies") == null) {
            return;
        }
        complete("province", number, "registerPaperCopies", Map.of("paperCopies", "none", "paperRemark", "尚在邮寄途中"));
    }

    public void accepted(String number) {
        withoutPaper(number);
        complete("province", number, "examineFormally", Map.of("acceptance", "accepted", "examinationOpinion", "齐全"));
    }

    /** A panel of all experts that have no conflict is drawn for every accepted declaration, and all accept. */
    public void panelAppointed() {
        String panel = as("province", () -> panels.form(Category.UNIVERSITY_OPERATION, year()));
        drawn(panel);
        witnessed(panel);
    }

    /** The supervisor confirms the draw, and whoever is invited accepts. */
    public void witnessed(String panel) {
        complete("supervisor", panel, "witnessDraw", Map.of("drawWitness", "confirmed"));
        invited(panel).forEach(task -> complete(task.getAssignee(), task, Map.of("invitationAnswer", "accepted")));
    }

    /** The open invitations of the panel. */
    public List<Task> invited(String panel) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(panel)
                .taskDefinitionKey("answerInvitation")
                .list();
    }

    /** Province and supervisor each enter their half of the seed. */
    public void drawn(String panel) {
        complete(
                "province", panel, "prepareExpertPanel", Map.of("drawMode", "draw", "organiserEntry", "黄山归来不看岳，2022年"));
        complete("supervisor", panel, "enterDrawSeed", Map.of("supervisorEntry", "清风徐来水波不兴0926"));
    }

    /** The person completes the open task of the case, panel or meeting; what follows by itself has happened. */
    public void complete(String account, String number, String key, Map<String, Object> answers) {
        complete(account, task(number, key), answers);
    }

    public void complete(String account, Task task, Map<String, Object> answers) {
        as(account, () -> {
            tasks.complete(task.getId(), answers);
            return null;
        });
        runJobs();
    }

    public Task task(String number, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .singleResult();
    }

    /** Runs all that is due, as the executor does: with nobody logged in. */
    public void runJobs() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(job -> management.executeJob(job.getId()));
        }
    }

    /** Does something as the person of the account, in the engine too. */
    public <T> T as(String account, Supplier<T> work) {
        List<String> groups = identity.createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .toList();
        Actor actor = new Actor(account, account, groups.stream().collect(Collectors.toSet()));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        actor, null, AuthorityUtils.createAuthorityList(groups)));
        identity.setAuthentication(account, groups);
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
            SecurityContextHolder.clearContext();
        }
    }

    public int year() {
        return LocalDate.now(clock).getYear();
    }

    private List<Job> due() {
        return management.createJobQuery().executable().list();
    }

    /** What a unit fills in beside what the house knows: meets every condition of the category. */
    public static Map<String, Object> sampleAnswers(Category category) {
        try (var json = Course.class.getResourceAsStream("rehearsal/declaration-" + category.process() + ".json")) {
            JsonNode tree = new ObjectMapper().readTree(json);
            int first = LocalDate.now().getYear() - tree.path("ipSpending").size();
            for (int line = 0; line < tree.path("ipSpending").size(); line++) {
                // the last three years are those before the programme's, whenever the test runs
                ((ObjectNode) tree.path("ipSpending").path(line)).put("ipSpendingYear", first + line);
            }
            return new ObjectMapper().convertValue(tree, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A PDF of one empty page. */
    public static byte[] onePage() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
