package ah.patentplan.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 项目实施 – the second half of the walk: publicity, contract, money, performance, recovery, and the auditor. */
final class ProjectWalk {

    private final Walk walk;

    ProjectWalk(Walk walk) {
        this.walk = walk;
    }

    void clockMovesTo(LocalDate day) {
        try (Person admin = walk.person("admin")) {
            admin.open("/admin/clock");
            admin.page().locator("#to").fill(day + "T09:00");
            admin.confirms("向前拨动");
            admin.sees("演练时间 " + day);
        }
    }

    void publicityShows(List<Project> projects) {
        try (Person anyone = walk.visitor()) {
            for (Project project : projects) {
                anyone.opensUntilSees("/publicity", project.unitName());
            }
        }
    }

    /** Each party uploads the scan of what it signed before it signs: the unit at its task, the offices on the page. */
    void contractIsSigned(Project project) throws IOException {
        try (Person applicant = walk.person(project.account())) {
            takeInPortal(applicant, "签订任务书（申报单位）");
            assertThat(new String(applicant.download("/declarations/" + project.number() + "/contract.pdf"), 0, 5))
                    .isEqualTo("%PDF-");
            applicant.upload("任务书（申报单位", walk.paper("contract-" + project.account()));
            signs(applicant);
            submit(applicant);
        }
        if (!project.city().isEmpty()) {
            sign(project.city(), "推荐单位", project.number());
        }
        sign("province", "省局", project.number());
    }

    private void sign(String account, String party, String number) throws IOException {
        try (Person office = walk.person(account)) {
            office.open("/declarations/" + number);
            office.upload("任务书（" + party, walk.paper("contract-" + account));
        }
        try (Desk desk = walk.desk(account)) {
            desk.take("签订任务书（" + party + "）", number);
            if (account.equals("province")) {
                desk.person().choose("contractSigning", 0);
            }
            signs(desk.person());
            desk.complete();
        }
    }

    /** The day stands in the form already. */
    private static void signs(Person person) {
        person.tick("agreed");
        person.fill(Map.of("signatory", "程明", "signatoryOffice", "负责人"));
    }

    void instalmentIsPaid(Project project) {
        String number = project.number();
        try (Desk desk = walk.desk("province")) {
            desk.take("申请拨付", number);
            desk.person().fill(Map.of("paymentReason", "任务书约定的拨付条件已具备。"));
            if (project.category().isReviewedByCity()) {
                desk.person().fill(Map.of("bank", "徽商银行合肥分行", "accountNumber", "1023701021000123456"));
            }
            desk.person().tick("otherFundsSeen");
            desk.complete();
        }
        try (Desk desk = walk.desk("finance")) {
            desk.take("确认拨付", number);
            desk.person().sees("province");
            desk.person().choose("payment", 0);
            desk.person().fill(Map.of("voucher", "PZ-" + number));
            desk.complete();
        }
    }

    /** The unit reports how far it has come with every target and budget row, and its city approves. */
    void progressIsReportedAndApproved(Project project) {
        try (Person applicant = walk.person(project.account())) {
            takeInPortal(applicant, "报送中期进展");
            applicant.fill(Map.of("progressText", "各项任务按计划推进。"));
            fillRows(applicant, "soFar", "已完成过半");
            fillRows(applicant, "spent", "20");
            applicant.choose("otherFunds", 0);
            submit(applicant);
        }
        try (Desk desk = walk.desk(project.city())) {
            desk.take("业务指导", project.number());
            desk.person().sees("已完成过半");
            desk.person().choose("progress", 0);
            desk.person().fill(Map.of("guidanceComment", "进展符合计划，继续推进。"));
            desk.complete();
        }
    }

    private static void fillRows(Person person, String field, String value) {
        person.field(field + "_0").waitFor();
        Map<String, Object> rows = new LinkedHashMap<>();
        int count = person.page().locator("input[id*='-" + field + "_']").count();
        for (int row = 0; row < count; row++) {
            rows.put(field + "_" + row, value);
        }
        person.fill(rows);
    }

    /** Reported by the province, answered by the unit, established and confirmed by two persons. */
    void falseMaterialsAreEstablished(Project project) {
        try (Person province = walk.person("province")) {
            province.open("/declarations/" + project.number());
            province.page().locator("#allegation").fill("许可合同系伪造。");
            province.confirms("立案核查");
            province.sees("已");
        }
        try (Person applicant = walk.person(project.account())) {
            takeInPortal(applicant, "陈述意见");
            applicant.fill(Map.of("statement", "合同经办人已离职，无法提供原件。"));
            submit(applicant);
        }
        try (Desk desk = walk.desk("province")) {
            desk.take("认定弄虚作假", project.number());
            desk.person().sees("无法提供原件");
            desk.person().choose("finding", 0);
            desk.person().fill(Map.of("findings", "三份许可合同查无备案。", "clause", "通知三（一）"));
            desk.complete();
        }
        try (Desk desk = walk.desk("supervisor")) {
            desk.take("复核认定", project.number());
            desk.person().sees("三份许可合同查无备案");
            desk.person().choose("confirmation", 0);
            desk.complete();
        }
    }

    /**
     * Reported with proof, checked and confirmed.
     *
     * @param targets how many of them are reached, in the order of the form
     * @param proved how many of these a report before has proved
     */
    void performanceIsEvaluated(Project project, int targets, int proved, String result) throws IOException {
        try (Person applicant = walk.person(project.account())) {
            takeInPortal(applicant, "报送绩效");
            FormFilling.fill(
                    applicant,
                    Sample.form("reportPerformance-" + project.category().process()),
                    Sample.performance(project.category(), targets));
            for (String indicator : Sample.proofs(project.category(), targets, proved)) {
                applicant
                        .page()
                        .locator("[data-kind=PERFORMANCE_EVIDENCE] .proof select")
                        .selectOption(indicator);
                applicant.upload("绩效证明材料", walk.paper(indicator + targets));
            }
            submit(applicant);
        }
        try (Desk desk = walk.desk(project.checker())) {
            desk.take("核查绩效", project.number());
            desk.person().choose("verification", 0);
            desk.person().fill(Map.of("cityComment", "经核查，数据属实。"));
            desk.complete();
        }
        try (Desk desk = walk.desk("province")) {
            desk.take("绩效评估", project.number());
            desk.person().sees(result);
            desk.person().choose("evaluation", 0);
            desk.person().fill(Map.of("evaluationComment", "确认评估结果。"));
            desk.complete();
        }
    }

    /** Noticed, answered by the unit, decided by the province, and repaid in these amounts, each of yuan. */
    void firstInstalmentIsRecovered(Project project, String... parts) {
        String number = project.number();
        try (Person applicant = walk.person(project.account())) {
            takeInPortal(applicant, "陈述申辩");
            applicant.fill(Map.of("defence", "没有异议。"));
            submit(applicant);
        }
        try (Desk desk = walk.desk("province")) {
            desk.take("决定收回", number);
            desk.person().sees("没有异议。");
            desk.person().choose("recoveryDecision", 0);
            desk.person().fill(Map.of("decisionReason", "绩效目标未完成。", "defenceAnswer", "申报单位没有异议。"));
            desk.complete();
        }
        for (int part = 0; part < parts.length; part++) {
            repaid(number, parts[part], "SH-%s-%d".formatted(number, part + 1));
        }
    }

    /** The day of receipt and the payer stand in the form already. */
    private void repaid(String number, String yuan, String voucher) {
        try (Desk desk = walk.desk("finance")) {
            desk.take("确认收回到账", number);
            desk.person().fill(Map.of("receivedAmount", yuan, "voucher", voucher));
            desk.complete();
        }
    }

    /** 台账 as the finance department sees it on the declaration's page. */
    void ledgerShows(Project project, String... lines) {
        try (Person finance = walk.person("finance")) {
            for (String line : lines) {
                finance.opensUntilSees("/declarations/" + project.number(), line);
            }
        }
    }

    void auditorSees(Project project) {
        try (Person auditor = walk.person("auditor")) {
            auditor.open("/camunda/app/cockpit/default/#/processes");
            auditor.page()
                    .locator("a:has-text('" + project.category().title() + "')")
                    .first()
                    .click();
            assertThat(auditor.page().locator(".djs-container svg").first()).isVisible();
            auditor.sees(project.number());
            assertThat(auditor.page().locator(".djs-overlay .badge").first()).isVisible();
        }
    }

    private static void takeInPortal(Person applicant, String task) {
        applicant.opensUntilSees("/my", task);
        applicant.page().locator("a[aria-label='办理" + task + "']").first().click();
        assertThat(applicant.page().locator("#submit")).isEnabled();
    }

    private static void submit(Person applicant) {
        applicant.page().locator("#submit").click();
        applicant.page().waitForURL(address -> !address.contains("/tasks/"));
    }
}
