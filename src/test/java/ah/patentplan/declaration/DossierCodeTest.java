package ah.patentplan.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 校验码 – the same content has the same code, any other content another. */
class DossierCodeTest {

    private static final String FILE = "0".repeat(64);

    @Test
    void theOrderOfTheAnswersAndTheFormOfNumbersDoNotMatter() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("unitName", "江淮示范大学");
        one.put("budget", List.of(Map.of("budgetAmount", 800)));
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("budget", List.of(Map.of("budgetAmount", new BigDecimal("800.00"))));
        other.put("unitName", "江淮示范大学");

        assertThat(DossierCode.of(one, List.of()))
                .isEqualTo(DossierCode.of(other, List.of()))
                .matches("[0-9a-f]{64}");
    }

    @Test
    void anotherFigureGivesAnotherCode() {
        assertThat(code(Map.of("validInventionPatents", 50)))
                .isNotEqualTo(code(Map.of("validInventionPatents", 51)))
                // a text is no number
                .isNotEqualTo(code(Map.of("validInventionPatents", "50")));
    }

    @Test
    void noTextCanPassForAnotherAnswer() {
        assertThat(code(Map.of("a", "1\",\"b\":\"2"))).isNotEqualTo(code(Map.of("a", "1", "b", "2")));
    }

    @Test
    void theListOfAttachmentsCounts() {
        Material evidence = new Material("2022-UO-0001", MaterialKind.EVIDENCE, "专利证书.pdf", FILE);
        Material renamed = new Material("2022-UO-0001", MaterialKind.EVIDENCE, "合同.pdf", FILE);
        Material forCondition = new Material("2022-UO-0001", MaterialKind.EVIDENCE, "专利证书.pdf", FILE);
        forCondition.proves("validInventionPatents");

        assertThat(List.of(
                        code(Map.of()),
                        code(Map.of(), evidence),
                        code(Map.of(), renamed),
                        code(Map.of(), forCondition),
                        code(Map.of(), evidence, renamed),
                        code(Map.of(), renamed, evidence)))
                .doesNotHaveDuplicates();
    }

    private static String code(Map<String, Object> printed, Material... attachments) {
        return DossierCode.of(printed, List.of(attachments));
    }
}
