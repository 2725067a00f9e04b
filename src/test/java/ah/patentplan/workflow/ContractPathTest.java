package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.Caller;
import ah.patentplan.Door;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.MaterialKind;
import ah.patentplan.funding.ContractFiles;
import ah.patentplan.funding.Contracts;
import ah.patentplan.performance.Promises;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 任务书办理 – signed with scans, returned, changed by all its parties; who sees what was signed. */
class ContractPathTest extends EndedCase {

    @Autowired
    private ContractFiles files;

    @Autowired
    private Contracts contracts;

    @Autowired
    private Promises promises;

    @Test
    void aContractIsSignedWithScansReturnedAndSignedAnew() throws IOException {
        String number = intended();
        project.publicityOver(number);
        assertThatThrownBy(() -> course.complete(UNIT, number, "signContract", project.signature("signContract")))
                .hasMessageContaining("请先在申报页面上传本版“任务书（申报单位签章扫描件）”");
        assertEveryPageNamesItsVersion(number, 1);
        sign(number, UNIT, "signContract", MaterialKind.CONTRACT);
        sign(number, CITY, "signContractByCity", MaterialKind.CONTRACT_BY_CITY);

        course.complete(
                "province",
                number,
                "signContractByProvince",
                Map.of("contractSigning", "returned", "returnReason", "盖章不清"));

        assertThat(openTasks(number)).containsExactly("signContract");
        assertThat(portal(UNIT).get("/declarations/" + number).body()).contains("盖章不清", "退回修改", "第2版");
        assertEveryPageNamesItsVersion(number, 2);
        project.contractSigned(number, UNIT, CITY);
        assertThat(openTasks(number)).containsExactly("requestPayment");
        assertThat(contracts.of(number).edition()).isEqualTo(2);
        assertScansAreForThePartiesAndTheAudit(number);
        assertAChangeCountsWhenAllHaveSigned(number);
        assertARefusedChangeLeavesTheContract(number);
        assertAChangeEndsWithItsProject(number);
    }

    private void assertScansAreForThePartiesAndTheAudit(String number) {
        String scan = "/declarations/" + number + "/contract-2/CITY";
        for (String reader : List.of(UNIT, CITY, "province", "auditor")) {
            assertThat(portal(reader).get(scan).status()).as(reader).isEqualTo(200);
        }
        for (String other : List.of("finance", "supervisor", "director", "wuhu", "feixi", "expert2")) {
            assertThat(portal(other).get(scan).status()).as(other).isEqualTo(422);
        }
        assertThat(portal("finance").get("/declarations/" + number).body())
                .contains("任务书第2版（PDF）")
                .doesNotContain("contract-2/CITY");
        assertThat(portal("finance")
                        .get("/declarations/" + number + "/contract-2.pdf")
                        .status())
                .isEqualTo(200);
    }

    private void assertAChangeCountsWhenAllHaveSigned(String number) {
        Caller unit = portal(UNIT);
        assertThat(propose(unit, number, "validInventionPatents", "19")).contains("不得低于绩效目标的最低要求（≥20%）");
        assertThat(propose(portal(CITY), number, "validInventionPatents", "22")).contains("由承担单位或省局提出");
        assertThat(openTasks(number + "-B03")).isEmpty();
        propose(unit, number, "validInventionPatents", "22");
        assertThat(openTasks(number + "-B03")).containsExactly("signContractChange");
        assertThatThrownBy(() -> change(number, "-B03", CITY, MaterialKind.CONTRACT_BY_CITY))
                .isInstanceOf(RuntimeException.class);
        change(number, "-B03", UNIT, MaterialKind.CONTRACT);
        change(number, "-B03", CITY, MaterialKind.CONTRACT_BY_CITY);
        assertThat(figure(number)).isEqualTo("20");

        change(number, "-B03", "province", MaterialKind.CONTRACT_BY_PROVINCE);

        assertThat(figure(number)).isEqualTo("22");
        assertNothingRunsOf(number + "-B03");
        assertThat(unit.get("/declarations/" + number).body()).contains("第3版", "已变更");
        assertThat(letterKinds(number)).contains("contractReturned", "contractChanged");
    }

    private void assertARefusedChangeLeavesTheContract(String number) {
        propose(portal("province"), number, "validInventionPatents", "25");
        change(number, "-B04", UNIT, MaterialKind.CONTRACT);
        course.complete(
                CITY,
                number + "-B04",
                "signContractChange",
                Map.of("changeConsent", "refused", "refusalReason", "目标过高"));

        assertNothingRunsOf(number + "-B04");
        assertThat(figure(number)).isEqualTo("22");
        assertThat(letter(number, "contractChangeRefused").body()).contains("推荐单位不同意：目标过高");
    }

    private void assertAChangeEndsWithItsProject(String number) {
        propose(portal(UNIT), number, "validInventionPatents", "23");
        assertThat(openTasks(number + "-B05")).containsExactly("signContractChange");

        established(number);

        assertNothingRunsOf(number + "-B05");
        assertThat(declarations.of(number).state()).isEqualTo(DeclarationState.REVOKED);
        assertThat(jdbc.queryForObject(
                        "select ended_because from contract_version where number = ? and edition = 5",
                        String.class,
                        number))
                .isEqualTo("项目已终止");
    }

    private String figure(String number) {
        return promises.of(number).get("validInventionPatents").toString();
    }

    private void sign(String number, String account, String task, MaterialKind scan) {
        project.contractSigned(number, account, task, scan);
    }

    private void change(String number, String change, String account, MaterialKind scan) {
        course.delivered(number, account, scan);
        Map<String, Object> answers = new HashMap<>(project.signature("signContract"));
        answers.put("changeConsent", "signed");
        course.complete(account, number + change, "signContractChange", answers);
    }

    /** Sends the form as the page offers it, with one promise changed. */
    private static String propose(Caller person, String number, String indicator, String value) {
        String path = "/declarations/" + number + "/contract/change";
        String page = person.get(path).body();
        Map<String, String> fields = new HashMap<>();
        Pattern.compile("<input[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .filter(field -> !field.group(1).equals("_csrf"))
                .forEach(field -> fields.put(field.group(1), field.group(2)));
        fields.put("promise." + indicator, value);
        fields.put("reason", "市场变化");
        fields.putIfAbsent("leaderPhone", "0551-60000000");
        fields.replaceAll((name, typed) -> typed.isEmpty() ? "0551-60000000" : typed);
        return person.submit(path, fields).body();
    }

    private void assertEveryPageNamesItsVersion(String number, int edition) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        course.as("province", () -> {
            files.send(number, edition, out);
            return null;
        });
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf)).contains("任务书第%d版".formatted(edition), "校验码");
            }
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("￥600,000.00元", "陆拾万元整", "￥360,000.00元", "叁拾陆万元整", "收回前期资金", "签署人");
        }
    }

    private Caller portal(String account) {
        return Door.portal(port, account);
    }
}
