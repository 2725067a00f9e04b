package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Course;
import ah.patentplan.programme.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 申报类型 – which rows a declaration of each category and variant has to fill in. */
class VariantFormTest {

    @ParameterizedTest
    @EnumSource
    void theSampleOfACategoryIsComplete(Category category) {
        assertThat(problems(category, sample(category))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SERVICE_PLATFORM, facilitatedPatents, trading",
        "SERVICE_PLATFORM, analysisReports, trading",
        "SERVICE_PLATFORM, independentAnalysis, trading",
        "SERVICE_PLATFORM, pledgeAmount, finance",
        "SERVICE_PLATFORM, securitisation, finance",
        "SERVICE_PLATFORM, patentPledgeAmount, finance",
        "SERVICE_PLATFORM, partnerBanks, finance",
        "HIGH_VALUE_PATENT, licenceFilingAmount, enterprise"
    })
    void aRowIsRequiredOfItsOwnVariantOnly(Category category, String row, String variant) {
        Map<String, Object> answers = sample(category);
        answers.remove(row);

        answers.put("variant", "another");
        assertThat(problems(category, answers)).extracting(Problem::field).doesNotContain(row);

        answers.put("variant", variant);
        assertThat(problems(category, answers))
                .filteredOn(problem -> problem.field().equals(row))
                .extracting(Problem::message)
                .containsExactly("必填");
    }

    @Test
    void aPlatformPromisesTheTargetsOfItsVariant() {
        Map<String, Object> answers = sample(Category.SERVICE_PLATFORM);
        assertThat(missingTargets(answers)).isEmpty();

        answers.put("variant", "finance");
        assertThat(missingTargets(answers))
                .containsExactly(
                        "targets.pledgeProjects",
                        "targets.pledgeAmount",
                        "targets.inclusivePledgeProjects",
                        "targets.inclusivePledgeAmount",
                        "targets.inclusivePledgeSmes",
                        "targets.securitisations",
                        "targets.insurances",
                        "targets.valuationServices");
    }

    @Test
    void aPlatformSaysFirstWhatItIs() {
        Map<String, Object> answers = sample(Category.SERVICE_PLATFORM);
        answers.remove("variant");

        assertThat(problems(Category.SERVICE_PLATFORM, answers))
                .extracting(Problem::field)
                .containsExactly("variant");
    }

    @Test
    void anIndustryThatIsNotListedIsNamed() {
        Map<String, Object> answers = sample(Category.HIGH_VALUE_PATENT);
        answers.put("industry", "其他");
        assertThat(problems(Category.HIGH_VALUE_PATENT, answers))
                .extracting(Problem::field)
                .containsExactly("industryOther");

        answers.put("industryOther", "低空装备");
        assertThat(problems(Category.HIGH_VALUE_PATENT, answers)).isEmpty();
    }

    @Test
    void aHighValueProjectNamesItsPartners() {
        Map<String, Object> answers = sample(Category.HIGH_VALUE_PATENT);
        answers.remove("partners");

        assertThat(problems(Category.HIGH_VALUE_PATENT, answers))
                .containsExactly(new Problem("partners", "【系统补充】联合申报单位", "至少填写一行"));
    }

    @Test
    void aCityIsNotAskedForACreditCode() {
        Map<String, Object> answers = sample(Category.KEY_CITY);
        answers.put("creditCode", "11340300DEM000004Y");

        assertThat(problems(Category.KEY_CITY, answers))
                .containsExactly(new Problem("creditCode", "creditCode", "不是本表单的填写项"));
    }

    private static List<String> missingTargets(Map<String, Object> answers) {
        return problems(Category.SERVICE_PLATFORM, answers).stream()
                .map(Problem::field)
                .filter(field -> field.startsWith("targets."))
                .toList();
    }

    /** With what the house fills in. */
    private static Map<String, Object> sample(Category category) {
        Map<String, Object> answers = new HashMap<>(Course.sampleAnswers(category));
        answers.put("unitName", "样例单位");
        if (category == Category.UNIVERSITY_OPERATION) {
            answers.put("unitType", "university");
        }
        if (category != Category.KEY_CITY) {
            answers.put("creditCode", "91340100DEM000005F");
        }
        return answers;
    }

    private static List<Problem> problems(Category category, Map<String, Object> answers) {
        try {
            Form form = Form.parse(
                    Files.readString(Path.of("forms/fillInDeclaration-%s.form".formatted(category.process()))));
            return FormCheck.of(form, label -> label, text -> "").problems(answers);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
