package ah.patentplan.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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

    void declare(String account, String number) throws IOException {
        try (Person unit = person(account)) {
            unit.open("/my");
            unit.page().locator("button:has-text('新建申报')").click();
            unit.page().waitForURL("**/declarations/" + number + "/edit");
            fillIn(unit);
        }
        // the browser was closed: the draft is found where it was left
        try (Person unit = person(account)) {
            unit.open("/declarations/" + number + "/edit");
            assertThat(unit.field("leaderName")).hasValue("钱负责");
            assertThat(unit.field("budgetAmount_1")).hasValue("40.5");
            unit.upload("信用承诺书", Sample.pdf(papers, "commitment", 1));
            unit.upload("推荐意见页", Sample.pdf(papers, "opinion", 1));
            unit.upload("建设实施方案", Sample.pdf(papers, "plan", 3));
            unit.upload("证明材料", Sample.pdf(papers, "evidence1", 2));
            unit.upload("证明材料", Sample.pdf(papers, "evidence2", 1));
            assertThat(new String(unit.download("/declarations/" + number + "/preview.pdf"), 0, 5))
                    .isEqualTo("%PDF-");
            unit.page().locator("#submit").click();
            unit.page().locator("#submit-now").click();
            unit.page().waitForURL("**/declarations/" + number);
            unit.sees("待市局初审");
            unit.sees("申报回执：" + number);
        }
    }

    private void fillIn(Person unit) {
        unit.field("unitAddress").waitFor();
        unit.choose("ipStandards", 0);
        unit.choose("ipLeadingGroup", 0);
        unit.choose("ipDepartmentEstablished", 0);
        while (unit.page().locator("[id*='-budgetItem_']").count() > 2) {
            unit.page().locator(".fjs-repeat-row-remove").last().click();
        }
        Map<String, Object> answers = new LinkedHashMap<>(Sample.declaration());
        answers.put("validInventionPatents", 49);
        unit.fill(answers);
        Locator verdict = unit.page().locator("#verdicts li").first();
        assertThat(verdict).containsText("不符合");
        unit.fill(Map.of("validInventionPatents", 200));
        assertThat(verdict).containsText("符合");
        assertThat(verdict).not().containsText("不符合");
        unit.date("commitmentDate", LocalDate.now().toString());
        unit.date("applicantOpinionDate", LocalDate.now().toString());
        unit.page()
                .waitForResponse(
                        response -> response.request().method().equals("PUT"),
                        () -> unit.page().locator("#save").click());
    }

    byte[] dossier(String account, String number) {
        try (Person unit = person(account)) {
            return unit.download("/declarations/" + number + "/dossier.pdf");
        }
    }

    void cityRecommends(String city, String unitName, String number, String foreign) {
        try (Desk desk = desk(city)) {
            assertThat(desk.person().status("/declarations/" + foreign)).isBetween(400, 499);
            desk.take("市局初审", number);
            desk.person().sees(unitName);
            desk.person().sees("≥50件");
            assertThat(new String(desk.person().download("/declarations/" + number + "/dossier.pdf"), 0, 5))
                    .isEqualTo("%PDF-");
            desk.person().choose("recommendation", 0);
            desk.person().fill(Map.of("cityOpinion", "经初审，符合条件，择优推荐。"));
            desk.complete();
        }
    }

    void provinceAccepts(String... numbers) {
        try (Desk desk = desk("province")) {
            for (String number : numbers) {
                desk.take("形式审查", number);
                desk.person().choose("acceptance", 0);
                desk.person().fill(Map.of("examinationOpinion", "材料齐全，予以受理。"));
                desk.complete();
            }
        }
    }

    void provinceFormsThePanel() {
        try (Desk desk = desk("province")) {
            desk.person().open("/staff/panels");
            desk.person().page().locator("button:has-text('组建专家组')").click();
            desk.take("组建专家组", "");
            desk.person().choose("drawMode", 0);
            desk.complete();
        }
        try (Desk desk = desk("supervisor")) {
            desk.take("监督抽取", "");
            desk.person().sees("陈一");
            desk.person().choose("drawWitness", 0);
            desk.complete();
        }
    }

    /** Seven experts; the first belongs to the unit of the first declaration and never meets it. */
    void expertsScore(String... numbers) {
        for (int expert = 1; expert <= 7; expert++) {
            try (Desk desk = desk("expert" + expert)) {
                for (int i = 0; i < numbers.length; i++) {
                    if (expert == 1 && i == 0) {
                        assertThat(desk.person().status("/declarations/" + numbers[i]))
                                .isBetween(400, 499);
                        continue;
                    }
                    desk.take("专家评分", numbers[i]);
                    score(desk.person(), 10 + expert, i);
                    desk.complete();
                }
            }
        }
    }

    private void score(Person expert, int points, int declaration) {
        Map<String, Object> sheet = new LinkedHashMap<>();
        for (String item : List.of("foundation", "transfer", "planQuality", "targetLevel", "safeguards")) {
            sheet.put(item, "targetLevel".equals(item) || "safeguards".equals(item) ? 10 : points);
            sheet.put(item + "Reason", "理由充分。");
        }
        sheet.put("transfer", 20 - declaration);
        expert.fill(sheet);
    }

    void provinceConfirmsResults(String... numbers) {
        try (Desk desk = desk("province")) {
            for (String number : numbers) {
                desk.take("确认评审结果", number).complete();
            }
        }
    }

    void meetingDecides(String first, String second, String declined) {
        try (Desk desk = desk("province")) {
            Person province = desk.person();
            province.open("/staff/meetings");
            province.page().onDialog(Dialog::accept);
            province.page().locator("button:has-text('召集会议')").click();
            province.page().locator("#held-on").fill(LocalDate.now().toString());
            province.page().locator("#attendance").fill("局长、分管局长、促进处负责人");
            decide(province, first, "APPROVED", "100", "");
            decide(province, second, "APPROVED", "80", "");
            decide(province, declined, "NOT_APPROVED", "", "得分较低，名额有限。");
            province.page().locator("button:has-text('完成登记')").click();
            province.sees("待核定");
        }
        try (Desk desk = desk("director")) {
            desk.take("核定会议纪要", "");
            desk.person().sees("得分较低，名额有限。");
            desk.person().choose("meetingRecord", 0);
            desk.complete();
        }
    }

    private static void decide(Person province, String number, String decision, String amount, String reason) {
        Locator item = province.page().locator("tr:has(input[value='" + number + "'])");
        item.locator("select").selectOption(decision);
        item.locator("input[type=number]").fill(amount);
        item.locator("textarea").fill(reason);
    }

    void applicantReads(String account, String text) {
        try (Person unit = person(account)) {
            unit.opensUntilSees("/my", text);
        }
    }
}
