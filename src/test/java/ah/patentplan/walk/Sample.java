package ah.patentplan.walk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** 样例 – a declaration that meets every condition, performance reports, and papers to upload. */
final class Sample {

    static final String ID_NUMBER = "340102197001011234";

    private Sample() {}

    /** Texts and numbers of the form by key; choices and dates are made by hand. */
    static Map<String, Object> declaration() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("unitAddress", "安徽省示范路1号");
        answers.put("legalRepresentative", "赵法人");
        answers.put("phone", "0551-12345678");
        answers.put("leaderName", "钱负责");
        answers.put("leaderPosition", "处长");
        answers.put("leaderPhone", "0551-12345679");
        answers.put("leaderMobile", "13800000001");
        answers.put("leaderIdNumber", ID_NUMBER);
        answers.put("contactName", "孙联系");
        answers.put("contactMobile", "13800000002");
        answers.put("contactPhone", "0551-12345670");
        answers.put("contactAddress", "安徽省示范路1号");
        answers.put("contactPostcode", "230001");
        answers.put("contactEmail", "contact@example.cn");
        answers.put("unitOverview", "近三年知识产权工作稳步推进。");
        answers.putAll(content());
        return answers;
    }

    private static Map<String, Object> content() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("fullTimeIpStaff", 3);
        answers.put("partTimeIpStaff", 2);
        answers.put("fullTimeTransferStaff", 2);
        answers.put("patentAttorneys", 1);
        answers.put("ipSpendingAmount_0", 10);
        answers.put("ipSpendingAmount_1", 12);
        answers.put("ipSpendingAmount_2", 15);
        answers.put("smeTransferredPatents", 40);
        answers.put("smeContractAmount", 800);
        answers.put("benefitedSmes", 20);
        answers.put("smeTransferRatio", 20);
        answers.put("licenceFilingAmount", 150);
        answers.put("validInventionPatents", 200);
        answers.put("transferCases", "向某中小企业许可专利五件。");
        answers.put("budgetItem_0", "运营平台建设");
        answers.put("budgetAmount_0", 60);
        answers.put("budgetItem_1", "人员培训");
        answers.put("budgetAmount_1", 40);
        answers.put("applicantOpinion", "情况属实，同意申报。");
        return answers;
    }

    /** Every target reached: at least twenty per cent above the declared baseline. */
    static Map<String, Object> reached() {
        return performance(260, 60, 30, 25, 35, 200, 24);
    }

    /** No figure target reached. */
    static Map<String, Object> missed() {
        return performance(201, 40, 20, 1, 20, 150, 2);
    }

    private static Map<String, Object> performance(int... actual) {
        String[] keys = {
            "validInventionPatents",
            "smeTransferredPatents",
            "benefitedSmes",
            "openLicenceDeals",
            "smeTransferRatio",
            "licenceFilingAmount",
            "openLicencePublications"
        };
        Map<String, Object> report = new LinkedHashMap<>();
        for (int i = 0; i < keys.length; i++) {
            report.put(keys[i], actual[i]);
        }
        return report;
    }

    static Path pdf(Path folder, String name, int pages) throws IOException {
        Path file = folder.resolve(name + ".pdf");
        if (Files.exists(file)) {
            return file;
        }
        try (PDDocument document = new PDDocument()) {
            for (int number = 1; number <= pages; number++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                    content.newLineAtOffset(72, 700);
                    content.showText(name + " page " + number);
                    content.endText();
                }
            }
            document.save(file.toFile());
        }
        return file;
    }
}
