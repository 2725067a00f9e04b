package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ah.patentplan.Caller;
import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.SampleDeclaration;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.DossierVersion;
import ah.patentplan.declaration.DossierVersion.Reason;
import ah.patentplan.declaration.Dossiers;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** 申报材料版本 – which version of the one file is the present one, and which is to be printed. */
@WholeSystemTest
@Import(Papers.class)
class OneFileVersionsTest {

    private static final String UNIT = "jianghuai";
    private static final String EXPERT = "expert2";

    @LocalServerPort
    private int port;

    @Autowired
    private Papers papers;

    @Autowired
    private Course course;

    @Autowired
    private Declarations declarations;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private TransactionTemplate transaction;

    private String number;

    @BeforeEach
    void aSubmittedDeclaration() {
        number = papers.filledIn(UNIT, SampleDeclaration.answers(course.year()));
        course.as(UNIT, () -> {
            papers.submit(number);
            return number;
        });
        course.runJobs();
        transaction.executeWithoutResult(status -> declarations.grantReading(number, EXPERT));
    }

    @AfterEach
    void theUnitMayDeclareAnew() {
        papers.clear();
    }

    @Test
    void theCityPageMakesTheVersionThatIsPrinted() {
        assertThat(versions()).extracting(DossierVersion::isForPrint).containsExactly(false);
        assertThat(page(number)).contains("待市局推荐后打印").doesNotContain("请打印");

        course.recommended(number, "hefei");

        List<DossierVersion> versions = versions();
        assertThat(versions)
                .extracting(DossierVersion::version, DossierVersion::reason, DossierVersion::isForPrint)
                .containsExactly(tuple(1, Reason.SUBMITTED, false), tuple(2, Reason.RECOMMENDED, true));
        assertThat(versions).extracting(DossierVersion::code).doesNotHaveDuplicates();
        assertThat(versions.get(1).sha256()).isEqualTo(declarations.of(number).dossier());
        assertThat(versions.get(1).shortCode()).matches("[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}");
        assertThat(page(number))
                .contains("请打印", versions.get(1).shortCode(), "dossier-1.pdf")
                .doesNotContain("待市局推荐后打印");
    }

    @Test
    void theSameContentMakesNoOtherVersion() {
        String file = declarations.of(number).dossier();

        dossiers.assemble(number);

        assertThat(versions()).hasSize(1);
        assertThat(declarations.of(number).dossier()).isEqualTo(file);
    }

    @Test
    void anEarlierVersionStaysReachableButNotForExperts() {
        course.recommended(number, "hefei");

        assertThat(earlier("province", 1)).startsWith("%PDF-".getBytes());
        assertThat(earlier(UNIT, 1)).isEqualTo(earlier("province", 1)).isNotEqualTo(earlier(UNIT, 2));
        assertThatThrownBy(() -> earlier("province", 3)).hasMessageContaining("没有第3版");
        assertThatThrownBy(() -> earlier(EXPERT, 1)).hasMessageContaining("评审专家");
        assertThat(course.as(EXPERT, () -> dossiers.versions(number))).isEmpty();
    }

    @Test
    void aDraftHasNoVersion() {
        String draft = course.opened("wanjiang");

        Caller.Answer page = Door.portal(port, "wanjiang").get("/declarations/" + draft);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("打印装订");
    }

    private String page(String number) {
        return Door.portal(port, UNIT).get("/declarations/" + number).body();
    }

    private List<DossierVersion> versions() {
        return course.as("province", () -> dossiers.versions(number));
    }

    private byte[] earlier(String account, int version) {
        return course.as(account, () -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            dossiers.send(number, version, bytes);
            return bytes.toByteArray();
        });
    }
}
