package ah.patentplan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 申报书样例 – what a unit fills in that meets every condition, as the page posts it. */
public final class SampleDeclaration {

    public static final String ID_NUMBER = "340102197001011234";
    public static final String CREDIT_CODE = "12340000DEM0000013";
    public static final String UNIT = "江淮示范大学";

    private SampleDeclaration() {}

    /** All answers to the form of the year; to be changed as a test needs. */
    public static Map<String, Object> answers(int year) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("commitmentDate", "2022-09-20");
        unit(answers);
        people(answers);
        management(answers, year);
        figures(answers);
        answers.put("targets", targets());
        answers.put("budget", new ArrayList<>(List.of(budget("运营平台建设", 60), budget("人员培训", 40.5))));
        answers.put("applicantOpinion", "情况属实，同意申报。");
        answers.put("applicantOpinionDate", "2022-09-20");
        return answers;
    }

    public static Map<String, Object> budget(String item, Object amount) {
        Map<String, Object> row = new HashMap<>();
        row.put("budgetItem", item);
        row.put("budgetAmount", amount);
        return row;
    }

    private static void unit(Map<String, Object> answers) {
        answers.put("unitName", UNIT);
        answers.put("unitAddress", "安徽省示范路1号");
        answers.put("unitType", "university");
        answers.put("creditCode", CREDIT_CODE);
        answers.put("legalRepresentative", "赵法人");
        answers.put("phone", "0551-12345678");
        answers.put("unitOverview", "近三年知识产权工作稳步推进。");
    }

    private static void people(Map<String, Object> answers) {
        answers.put("leaderName", "钱负责");
        answers.put("leaderPosition", "处长");
        answers.put("leaderPhone", "0551-12345679");
        answers.put("leaderMobile", "13800000001");
        answers.put("leaderIdNumber", ID_NUMBER);
        answers.put("contactName", "孙联系");
        answers.put("contactMobile", "13800000002");
        answers.put("contactPhone", "0551-12345670");
        answers.put("contactAddress", "安徽省示范路2号");
        answers.put("contactPostcode", "230001");
        answers.put("contactEmail", "contact@example.cn");
    }

    private static void management(Map<String, Object> answers, int year) {
        answers.put("ipStandards", List.of("university"));
        answers.put("ipLeadingGroup", true);
        answers.put("ipDepartmentEstablished", true);
        answers.put("fullTimeIpStaff", 3);
        answers.put("partTimeIpStaff", 2);
        answers.put("fullTimeTransferStaff", 2);
        answers.put("patentAttorneys", 1);
        answers.put(
                "ipRules",
                List.of(Map.of("ipRuleTitle", "专利管理办法", "ipRuleNumber", "校发〔2021〕1号", "ipRuleDate", "2021-03-01")));
        answers.put("ipSpending", List.of(spending(year - 3, 10), spending(year - 2, 12.5), spending(year - 1, 15)));
    }

    private static Map<String, Object> spending(int year, Object amount) {
        return Map.of("ipSpendingYear", year, "ipSpendingAmount", amount);
    }

    private static void figures(Map<String, Object> answers) {
        answers.put("validInventionPatents", 200);
        answers.put("smeTransferredPatents", 40);
        answers.put("smeContractAmount", 800.25);
        answers.put("benefitedSmes", 20);
        answers.put("smeTransferRatio", 20);
        answers.put("licenceFilingAmount", 150);
        answers.put("transferCases", "向某中小企业许可专利五件。");
    }

    private static Map<String, Object> targets() {
        Map<String, Object> targets = new HashMap<>();
        targets.put("validInventionPatents", 20);
        targets.put("smeTransferredPatents", 25);
        targets.put("benefitedSmes", 20);
        targets.put("openLicenceDeals", 20);
        targets.put("smeTransferRatio", 30);
        targets.put("licenceFilingAmount", 20);
        targets.put("openLicencePublications", 22);
        targets.put("operationCentreRunning", true);
        targets.put("standardCertification", true);
        return targets;
    }
}
