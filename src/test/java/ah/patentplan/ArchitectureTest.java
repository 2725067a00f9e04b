package ah.patentplan;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import ah.patentplan.programme.VirtualClock;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** 结构 – what may depend on what. */
@AnalyzeClasses(packagesOf = PatentPlan.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ENGINE = "org.camunda..";

    @ArchTest
    static final ArchRule ONLY_WORKFLOW_AND_COCKPIT_SPEAK_TO_THE_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackages("ah.patentplan.workflow", "ah.patentplan.cockpit")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ENGINE);

    @ArchTest
    static final ArchRule ONLY_PORTAL_AND_REHEARSAL_SPEAK_TO_WORKFLOW = classes()
            .that()
            .resideInAPackage("ah.patentplan.workflow")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAnyPackage("ah.patentplan.workflow", "ah.patentplan.portal", "ah.patentplan.rehearsal");

    @ArchTest
    static final ArchRule DOCUMENT_KNOWS_NOTHING_OF_THE_PROGRAMME = noClasses()
            .that()
            .resideInAPackage("ah.patentplan.document")
            .should()
            .dependOnClassesThat(resideInAPackage("ah.patentplan..")
                    .and(describe(
                            "are no part of document",
                            type -> !type.getPackageName().equals("ah.patentplan.document"))));

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .doNotBelongToAnyOf(VirtualClock.class)
            .should()
            .callCodeUnitWhere(
                    describe("reads the time of the machine", (JavaCall<?> call) -> readsTheMachine(call.getTarget())));

    @ArchTest
    static final ArchRule ONE_CLOCK_IS_MADE = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("ah.patentplan.programme.Clocks")
            .should()
            .callCodeUnitWhere(describe("makes a clock of its own", (JavaCall<?> call) -> {
                return call.getTarget().getOwner().isEquivalentTo(Clock.class)
                        && call.getTarget().getName().startsWith("system");
            }));

    @ArchTest
    static final ArchRule WHAT_A_CLASS_NEEDS_STANDS_IN_ITS_CONSTRUCTOR =
            GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @Test
    void theModulesDependOnEachOtherInOneDirection() {
        ApplicationModules.of(PatentPlan.class).verify();
    }

    private static boolean readsTheMachine(CodeUnitCallTarget target) {
        boolean nothingHandedIn = target.getRawParameterTypes().isEmpty();
        return switch (target.getName()) {
            case "now" ->
                target.getOwner().getPackageName().equals("java.time")
                        && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            case "currentTimeMillis" -> target.getOwner().isEquivalentTo(System.class);
            case "<init>" -> target.getOwner().isEquivalentTo(Date.class) && nothingHandedIn;
            default -> false;
        };
    }
}
