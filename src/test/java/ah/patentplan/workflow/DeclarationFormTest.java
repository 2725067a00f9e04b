package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.PrintedRow;
import ah.patentplan.programme.Category;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** 申报书表单 – compares the form of each category with what the notice of 2022 prints. */
class DeclarationFormTest {

    private static final String SUPPLEMENT = "【系统补充】";
    private static final String NOT_PRINTED = "【通知未附，系统补充】";

    /**
     * 组件.
     *
     * @param name path of the answer, else the id
     * @param above labels of the groups and lists around it, outermost first
     */
    private record Component(String section, String name, List<String> above, JsonNode node) {

        boolean isAnswer() {
            return node.has("key") && !type().equals("expression");
        }

        String type() {
            return node.path("type").asText();
        }

        String label() {
            return in2022(node.path("label").asText()
                    + node.path("dateLabel").asText()
                    + node.path("text").asText());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "INDUSTRY_CENTRE")
    void everyPrintedRowIsAskedInItsSectionInPrintedOrder(Category category) {
        assertThat(components(category))
                .extracting(component -> component.section() + " " + component.name())
                .containsSubsequence(rowsBelowTheCover(category).stream()
                        .map(row -> row.section() + " " + row.key())
                        .toList());
    }

    @Test
    void whatTheCoverRepeatsIsAskedOnce() {
        List<String> asked =
                components(Category.KEY_CITY).stream().map(Component::name).toList();

        assertThat(asked).containsOnlyOnce("cityName", "unitName", "leaderName", "leaderPhone", "contactPhone");
        assertThat(PrintedRow.of(Category.KEY_CITY))
                .filteredOn(row -> row.section().equals("cover"))
                .extracting(PrintedRow::key)
                .filteredOn(key -> !key.startsWith("compiled"))
                .hasSize(6)
                .isSubsetOf(asked);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "INDUSTRY_CENTRE")
    void everyRowIsLabelledAsPrinted(Category category) {
        for (PrintedRow row : rowsBelowTheCover(category)) {
            Component component = component(category, row.key());
            assertThat(component.label().replace(SUPPLEMENT, "").replace("（万元）", ""))
                    .as(row.key())
                    .contains(shown(component, row).replace("（万元）", ""));
            List<String> printedAbove = List.of(row.label().split("／"));
            if (!component.type().equals("text")) {
                assertThat(printedAbove.subList(0, printedAbove.size() - 1))
                        .as(row.key())
                        .allSatisfy(label -> assertThat(String.join(" ", component.above()))
                                .contains(row.section().equals("opinions") ? "意见" : label));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "INDUSTRY_CENTRE")
    void aPrintedUnitIsThatOfTheField(Category category) {
        assertThat(rowsBelowTheCover(category))
                .filteredOn(row -> !row.unit().isEmpty())
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(component(category, row.key()).label()).endsWith("（" + row.unit() + "）"));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "INDUSTRY_CENTRE")
    void thePrintedTargetIsDefaultAndLeast(Category category) {
        List<PrintedRow> targets = PrintedRow.of(category).stream()
                .filter(row -> row.section().equals("targets"))
                .toList();

        assertThat(components(category))
                .filteredOn(component -> component.name().startsWith("targets."))
                .hasSameSizeAs(targets);
        for (PrintedRow row : targets) {
            JsonNode field = component(category, row.key()).node();
            boolean counted = field.path("type").asText().equals("number");
            assertThat(field.path("description").asText())
                    .isEqualTo("通知要求" + (counted ? row.target() + "，可承诺更高" : "：" + row.target()));
            String least = counted ? row.target().replaceAll("[≥%]", "") : "true";
            assertThat(field.path("defaultValue").asText()).isEqualTo(least);
            assertThat(field.at(counted ? "/validate/min" : "/validate/required")
                            .asText())
                    .isEqualTo(least);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "INDUSTRY_CENTRE")
    void whatIsNotPrintedIsMarkedAndSaysWhy(Category category) {
        Set<String> printed = new HashSet<>();
        PrintedRow.of(category).forEach(row -> printed.add(row.key()));
        List<Component> supplements = components(category).stream()
                .filter(Component::isAnswer)
                .filter(component -> !printed.contains(component.name()))
                .toList();

        assertThat(supplements).isNotEmpty().allSatisfy(component -> {
            assertThat(component.label()).startsWith(SUPPLEMENT);
            assertThat(component.node().has("description")
                            || component.above().stream().anyMatch(label -> label.startsWith(SUPPLEMENT)))
                    .as(component.name())
                    .isTrue();
        });
        assertThat(components(category))
                .filteredOn(component -> printed.contains(component.name()))
                .extracting(Component::label)
                .noneMatch(label -> label.startsWith(SUPPLEMENT));
    }

    @Test
    void theChoicesThatAnnexThreeDoesNotPrintAreMarked() {
        assertThat(component(Category.HIGH_VALUE_PATENT, "unitType").node().path("values"))
                .extracting(choice -> choice.path("label").asText())
                .containsExactly("高校", "科研院所", "企业" + SUPPLEMENT, "新型研发机构" + SUPPLEMENT);
    }

    @Test
    void annexFourPrintsNothingSoEveryGroupIsMarked() {
        assertThat(components(Category.INDUSTRY_CENTRE))
                .filteredOn(component -> component.type().equals("group"))
                .hasSizeGreaterThan(10)
                .allSatisfy(group -> assertThat(group.label()).endsWith(NOT_PRINTED));
        assertThat(components(Category.INDUSTRY_CENTRE))
                .filteredOn(component -> component.name().startsWith("targets."))
                .hasSize(10)
                .allSatisfy(target ->
                        assertThat(target.node().path("description").asText()).startsWith("本地要求"));
    }

    @ParameterizedTest
    @CsvSource({
        "KEY_CITY, validInventionPatents modelIpEnterprises universityTransferredPatents universityValidPatents"
                + " smesReceivingUniversityPatents smeUniversityTransfers licenceFilingAmount transferEnterprises"
                + " pledgeFinancing inclusivePledgeSmes pledgeEnterprises patentIntensiveProducts industrialisationRate"
                + " marketIpOperators transferSupportFunds",
        "UNIVERSITY_OPERATION, validInventionPatents smeTransferredPatents smeContractAmount benefitedSmes"
                + " smeTransferRatio licenceFilingAmount ipDepartmentEstablished fullTimeIpStaff partTimeIpStaff",
        "HIGH_VALUE_PATENT, variant validInventionPatents jointDeclaration supportedField pctApplications"
                + " longTermPatents smeTransferredPatents benefitedSmes licenceFilingAmount awards agreesOpenLicence"
                + " patentIntensiveProducts pledgeFinancing transferredPatents contractAmount",
        "INDUSTRY_CENTRE, keyIndustryChain leadingEnterprises ipManagementInstitution provincialLeader"
                + " validInventionPatents pctApplications longTermPatents pledgeFinancing inclusivePledgeSmes"
                + " pledgeEnterprises smeUniversityPatents smesReceivingPatents transferLicenceFilingAmount"
                + " patentIntensiveProducts industrialisationRate smesReceivingUniversityPatents",
        "SERVICE_PLATFORM, variant serviceYears publicServiceFacilities goodServiceRecord noSeriousViolation"
                + " listedAbnormal facilitatedPatents facilitatedContractAmount smesReceivingUniversityPatents"
                + " facilitatedUniversityPatents universityContractAmount industrialisationRate independentAnalysis"
                + " pledgeProjects pledgeAmount inclusivePledgeProjects inclusivePledgeAmount inclusivePledgeSmes"
                + " securitisation insurance valuationServices partnerBanks patentPledgeProjects patentPledgeAmount"
                + " patentInclusivePledgeProjects"
    })
    void everyConditionAndEveryBaselineHasItsField(Category category, String keys) {
        assertThat(components(category)).extracting(Component::name).contains(keys.split(" "));
    }

    @ParameterizedTest
    @EnumSource
    void thePerformanceReportAsksForTheActualValueOfEveryTarget(Category category) {
        List<String> targets = components(category).stream()
                .map(Component::name)
                .filter(name -> name.startsWith("targets."))
                .map(name -> name.substring("targets.".length()))
                .toList();

        assertThat(components("reportPerformance-" + category.process()))
                .filteredOn(Component::isAnswer)
                .extracting(Component::name)
                .filteredOn(name -> !name.equals("performanceNote"))
                .containsExactlyElementsOf(targets);
    }

    private static List<PrintedRow> rowsBelowTheCover(Category category) {
        return PrintedRow.of(category).stream()
                .filter(row -> !row.section().equals("cover"))
                .toList();
    }

    /** A seal is named with the opinion that it is set under; a total stands in the line below its value. */
    private static String shown(Component component, PrintedRow row) {
        return component.type().equals("text") ? row.label().replace("／", "") : row.ownLabel();
    }

    private static Component component(Category category, String name) {
        String shown = name.equals("budgetTotal") ? "budgetTotalShown" : name;
        return components(category).stream()
                .filter(component -> component.name().equals(shown))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field " + name));
    }

    private static List<Component> components(Category category) {
        return components("fillInDeclaration-" + category.process());
    }

    private static List<Component> components(String form) {
        List<Component> found = new ArrayList<>();
        collect(read(form), "", "", List.of(), found);
        return found;
    }

    private static void collect(
            JsonNode parent, String section, String path, List<String> above, Collection<Component> found) {
        for (JsonNode node : parent.path("components")) {
            String id = node.path("id").asText();
            String own = section.isEmpty() ? id.replaceAll("Section$", "") : section;
            String name = node.has("key") ? path + node.path("key").asText() : id;
            Component component = new Component(own, name, above, node);
            found.add(component);
            String inner = node.has("path") ? path + node.path("path").asText() + "." : path;
            collect(
                    node,
                    own,
                    inner,
                    Stream.concat(above.stream(), Stream.of(component.label())).toList(),
                    found);
        }
    }

    private static String in2022(String label) {
        return label.replace("{{year}}", "2022").replace("{{year - 1}}", "2021").replace("{{year + 1}}", "2023");
    }

    private static JsonNode read(String form) {
        try {
            return new ObjectMapper().readTree(new File("forms/" + form + ".form"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
