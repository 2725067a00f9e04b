package ah.patentplan.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.programme.Category;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** 走流程 – what each person does at each step, and what they see. */
final class Walk {

    private final Browser browser;
    private final String base;
    private final Path papers;

    Walk(Browser browser, String base, Path papers) {
        this.browser = browser;
        this.base = base;
        this.papers = papers;
    }

    Person person(String account) {
        return new Person(browser, base, account);
    }

    Person visitor() {
        return new Person(browser, base);
    }

    Desk desk(String account) {
        return new Desk(browser, base, account);
    }

    /** A scan of one page. */
    Path paper(String name) throws IOException {
        return Sample.pdf(papers, name, 1);
    }

    void fillIn(Project project) throws IOException {
        try (Person unit = person(project.account())) {
            unit.open("/my");
            unit.page()
                    .locator("li:has-text('" + project.category().title() + "') button:has-text('新建申报')")
                    .click();
            unit.page().waitForURL("**/declarations/" + project.number() + "/edit");
            unit.page().locator(".fjs-container").first().waitFor();
            FormFilling.fill(
                    unit,
                    Sample.form("fillInDeclaration-" + project.category().process()),
                    Sample.declaration(project.category()));
            save(unit);
        }
    }

    /** The browser was closed: the draft is found where it was left, gets its papers and is submitted. */
    void submit(Project project) throws IOException {
        try (Person unit = person(project.account())) {
            unit.open("/declarations/" + project.number() + "/edit");
            assertThat(unit.field("leaderName"))
                    .hasValue(Sample.declaration(project.category())
                            .path("leaderName")
                            .asText());
            assertThat(unit.page().locator("#verdicts")).not().containsText("不符合");
            upload(unit);
            assertThat(new String(unit.download("/declarations/" + project.number() + "/preview.pdf"), 0, 5))
                    .isEqualTo("%PDF-");
            unit.page().locator("#submit").click();
            unit.page().locator("#submit-now").click();
            unit.page().waitForURL("**/declarations/" + project.number());
            unit.sees("申报回执：" + project.number());
        }
    }

    private void upload(Person unit) throws IOException {
        unit.upload("信用承诺书", Sample.pdf(papers, "commitment", 1));
        unit.upload("意见页", Sample.pdf(papers, "opinion", 1));
        unit.upload("建设实施方案", Sample.pdf(papers, "plan", 3));
        unit.upload("证明材料", Sample.pdf(papers, "evidence1", 2));
        unit.upload("证明材料", Sample.pdf(papers, "evidence2", 1));
    }

    private static void save(Person unit) {
        unit.page().locator("#save").click();
        assertThat(unit.page().locator("#save-state")).containsText("已保存 ");
    }

    /** While typing, one patent too few shows 不符合 and enough of them 符合. */
    void seesVerdictsWhileTyping(Project project) {
        try (Person unit = person(project.account())) {
            unit.open("/declarations/" + project.number() + "/edit");
            Locator verdict = unit.page().locator("#verdicts li").first();
            unit.fill(Map.of("validInventionPatents", 49));
            assertThat(verdict).containsText("不符合");
            unit.fill(Map.of("validInventionPatents", 200));
            assertThat(verdict).containsText("符合");
            assertThat(verdict).not().containsText("不符合");
        }
    }

    byte[] dossier(Project project) {
        try (Person unit = person(project.account())) {
            return unit.download("/declarations/" + project.number() + "/dossier.pdf");
        }
    }

    /** The city reads and recommends its own declaration; another city's is not there for it. */
    void cityRecommends(Project project, Project foreign) throws IOException {
        try (Person bureau = person(project.city())) {
            bureau.open("/declarations/" + project.number());
            bureau.upload("意见页（市局", Sample.pdf(papers, "cityOpinion", 1));
        }
        try (Desk desk = desk(project.city())) {
            assertThat(desk.person().status("/declarations/" + foreign.number()))
                    .isBetween(400, 499);
            desk.take("市局初审", project.number());
            desk.person().sees(project.unitName());
            desk.person().sees("件");
            assertThat(new String(desk.person().download("/declarations/" + project.number() + "/dossier.pdf"), 0, 5))
                    .isEqualTo("%PDF-");
            desk.person().choose("recommendation", 0);
            desk.person().fill(Map.of("cityRank", 1, "cityOpinion", "经初审，符合条件，择优推荐。"));
            desk.complete();
        }
    }

    void provinceAccepts(List<Project> projects) {
        try (Desk desk = desk("province")) {
            for (Project project : projects) {
                desk.take("登记纸质材料", project.number());
                desk.person().choose("paperCopies", 1);
                desk.person().fill(Map.of("paperRemark", "已电话确认寄出。"));
                desk.complete();
                desk.take("形式审查", project.number());
                desk.person().choose("acceptance", 0);
                desk.person().fill(Map.of("examinationOpinion", "材料齐全，予以受理。"));
                desk.complete();
            }
        }
    }

    /** A panel for each category, drawn under supervision. */
    void panelsAreFormed(List<Project> projects) {
        try (Desk province = desk("province");
                Desk supervisor = desk("supervisor")) {
            for (Project project : projects) {
                province.person().open("/staff/panels");
                province.person()
                        .page()
                        .locator("li:has-text('" + project.number() + "') button:has-text('组建专家组')")
                        .click();
                String panel = panel(project);
                province.take("组建专家组", panel);
                province.person().choose("drawMode", 0);
                province.person().fill(Map.of("organiserEntry", "黄山归来不看岳，2022年"));
                province.complete();
                supervisor.take("监督方录入", panel);
                supervisor.person().sees("候选名单SHA-256");
                supervisor.person().fill(Map.of("supervisorEntry", "清风徐来水波不兴0926"));
                supervisor.complete();
                supervisor.take("监督抽取", panel);
                supervisor.person().sees("王二");
                supervisor.person().choose("drawWitness", 0);
                supervisor.complete();
            }
        }
    }

    /** Each expert accepts; whoever is recused from the only declaration of a panel is not asked. */
    void expertsAccept(List<Project> projects) {
        for (int expert = 1; expert <= 7; expert++) {
            try (Desk desk = desk("expert" + expert)) {
                for (Project project : projects) {
                    if (!isRecused(expert, project.category())) {
                        desk.take("答复邀请", panel(project));
                        desk.person().sees(project.unitName());
                        desk.person().choose("invitationAnswer", 0);
                        desk.complete();
                    }
                }
            }
        }
    }

    private static String panel(Project project) {
        return project.number().replaceFirst("\\d{4}$", "P01");
    }

    /** Seven experts, of whom two are recused; those never meet the declaration. Each project scores lower than the one before. */
    void expertsScore(List<Project> projects) throws IOException {
        for (int expert = 1; expert <= 7; expert++) {
            try (Desk desk = desk("expert" + expert)) {
                for (Project project : projects) {
                    if (isRecused(expert, project.category())) {
                        assertThat(desk.person().status("/declarations/" + project.number()))
                                .isBetween(400, 499);
                        continue;
                    }
                    double share = 0.8 - 0.05 * projects.indexOf(project);
                    JsonNode sheet = Sample.scores(project.category(), share, expert - 5);
                    if (expert == 2) {
                        scoreInTasklist(desk, project, sheet);
                    } else {
                        scoreInPortal(desk.person(), project, sheet);
                    }
                }
            }
        }
    }

    /** The first works at the university, which is a partner of the patent project too; the third lives in the key city. */
    private static boolean isRecused(int expert, Category category) {
        return switch (category) {
            case UNIVERSITY_OPERATION, HIGH_VALUE_PATENT -> expert == 1;
            case KEY_CITY -> expert == 3;
            default -> false;
        };
    }

    private static void scoreInTasklist(Desk desk, Project project, JsonNode sheet) throws IOException {
        desk.take("专家评分", project.number());
        FormFilling.fill(
                desk.person(),
                Sample.form("scoreDeclaration-" + project.category().process()),
                sheet);
        desk.complete();
    }

    private static void scoreInPortal(Person expert, Project project, JsonNode sheet) {
        expert.open("/scoring/" + project.number());
        sheet.fields()
                .forEachRemaining(field -> expert.page()
                        .locator("#" + field.getKey())
                        .fill(field.getValue().asText()));
        expert.page().keyboard().press("Control+Enter");
        expert.saysYes();
        expert.page().waitForURL(address -> !address.endsWith(project.number()));
    }

    void provinceConfirmsResults(List<Project> projects) {
        try (Desk desk = desk("province")) {
            for (Project project : projects) {
                desk.take("确认评审结果", project.number()).person().choose("reviewResult", 0);
                desk.complete();
            }
        }
    }

    /** One meeting on all, each approved with its amount in 万元. */
    void meetingApproves(Map<Project, Integer> amounts) {
        try (Desk desk = desk("province")) {
            Person province = desk.person();
            province.open("/staff/meetings");
            province.page().locator("button:has-text('召集会议')").click();
            province.page().locator("#held-on").fill(LocalDate.now().toString());
            attends(province, 0, "章正", "局长");
            attends(province, 1, "傅清", "分管局长");
            amounts.forEach((project, amount) -> approve(province, project.number(), amount));
            province.confirms("完成登记");
            province.sees("待核定");
        }
        try (Desk desk = desk("director")) {
            desk.take("核定会议纪要", "");
            amounts.keySet().forEach(project -> desk.person().sees(project.unitName()));
            desk.person().choose("meetingRecord", 0);
            desk.complete();
        }
    }

    private static void attends(Person province, int line, String name, String post) {
        String person = "[name='people[" + line + "].";
        province.page().locator(person + "name']").fill(name);
        province.page().locator(person + "post']").fill(post);
        province.page().locator(person + "presence']").selectOption("PRESENT");
    }

    private static void approve(Person province, String number, int amount) {
        Locator item = province.page().locator("tr:has(input[value='" + number + "'])");
        item.locator("select").selectOption("APPROVED");
        item.locator("input.amount").fill(String.valueOf(amount));
    }

    void applicantReads(Project project, String text) {
        try (Person unit = person(project.account())) {
            unit.opensUntilSees("/my", text);
        }
    }
}
