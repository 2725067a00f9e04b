package ah.patentplan.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.Delivery;
import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.MovableClock;
import ah.patentplan.SampleDeclaration;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.document.DocumentStore;
import ah.patentplan.document.Fragments;
import ah.patentplan.document.Uploads;
import ah.patentplan.programme.Category;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** 材料 – what becomes of an uploaded file, and which condition a piece of evidence is for. */
@FeatureTest
@Import({
    Drafts.class,
    Correcting.class,
    Materials.class,
    Intake.class,
    Arrivals.class,
    Fragments.class,
    DocumentStore.class,
    Uploads.class
})
class MaterialsTest {

    private static final Instant OPEN = Instant.parse("2022-09-20T02:00:00Z");

    @Autowired
    private Intake intake;

    @Autowired
    private Materials materials;

    @Autowired
    private Correcting correcting;

    @Autowired
    private Drafts drafts;

    @Autowired
    private DocumentStore store;

    @Autowired
    private Given given;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EntityManager entities;

    private String number;

    @BeforeEach
    void anOpenDraft() {
        given.programmeOf2022();
        given.sampleUnit();
        given.actsForUnit(SampleDeclaration.CREDIT_CODE);
        clock.moveTo(OPEN);
        number = drafts.open(Category.UNIVERSITY_OPERATION, 2022).number();
        entities.flush();
    }

    @Test
    void ofAPictureThePageIsBoundAndTheOriginalKept() throws IOException {
        byte[] picture = Delivery.png();

        deliver(MaterialKind.COMMITMENT, picture);

        assertThat(materials.of(number)).singleElement().satisfies(material -> {
            assertThat(stored(material.sha256())).isEqualTo(picture);
            assertThat(stored(material.pagesSha256())).startsWith("%PDF-".getBytes());
            assertThat(materials.original(number, material.id()).mediaType()).isEqualTo("image/png");
            assertThat(new KeptFiles(jdbc).keeps(List.of(material.sha256(), material.pagesSha256())))
                    .hasSize(2);
            assertThat(KeptMaterial.of(material).restored(number).pagesSha256()).isEqualTo(material.pagesSha256());
        });
    }

    @Test
    void aSingleFileTakesThePlaceOfTheOld() throws IOException {
        deliver(MaterialKind.PLAN, Delivery.pdf(0));
        deliver(MaterialKind.PLAN, Delivery.png());

        assertThat(materials.of(number))
                .singleElement()
                .satisfies(material -> assertThat(stored(material.sha256())).isEqualTo(Delivery.png()));
    }

    @Test
    void evidenceIsForOneOfTheConditionsOfItsCategory() throws IOException {
        long evidence = deliver(MaterialKind.EVIDENCE, Delivery.pdf(0));

        materials.assign(number, evidence, "validInventionPatents");
        assertThat(materials.of(number)).extracting(Material::indicator).containsExactly("validInventionPatents");
        refused(() -> materials.assign(number, evidence, "modelIpEnterprises"), "所证明的条件不是本申报的条件");
        refused(
                () -> intake.begin(
                        number, new Intake.Announced(MaterialKind.EVIDENCE, "modelIpEnterprises", "证明.pdf", 1)),
                "所证明的条件不是本申报的条件");
        materials.assign(number, evidence, null);
        assertThat(materials.of(number)).extracting(Material::indicator).containsExactly((String) null);
    }

    @Test
    void nothingButEvidenceProvesACondition() throws IOException {
        long plan = deliver(MaterialKind.PLAN, Delivery.pdf(0));

        refused(() -> materials.assign(number, plan, "validInventionPatents"), "只有“证明材料”可以指定所证明的条件");
    }

    @Test
    void aCorrectionOpensOnlyTheNamedKinds() throws IOException {
        long evidence = deliver(MaterialKind.EVIDENCE, Delivery.pdf(0));
        returnedFor(MaterialKind.PLAN);

        refused(() -> deliver(MaterialKind.EVIDENCE, Delivery.png()), "“证明材料”不在本次补正范围内，不能修改");
        refused(() -> materials.assign(number, evidence, "validInventionPatents"), "“证明材料”不在本次补正范围内");
        refused(() -> materials.remove(number, evidence), "“证明材料”不在本次补正范围内");
        deliver(MaterialKind.PLAN, Delivery.pdf(0));
        assertThat(materials.of(number)).extracting(Material::kind).contains(MaterialKind.PLAN);
    }

    private void returnedFor(MaterialKind kind) {
        jdbc.update("update declaration set state = 'SUBMITTED', submitted_at = now()");
        entities.clear();
        given.acts("city", Role.CITY_BUREAU);
        List<Section> outline = List.of(Section.of(MaterialKind.PLAN), Section.of(MaterialKind.EVIDENCE));
        correcting.ask(number, new Return(false, outline, List.of(kind.name()), "请核对"));
        entities.flush();
        given.actsForUnit(SampleDeclaration.CREDIT_CODE);
    }

    /** Answers the id of the material. */
    private long deliver(MaterialKind kind, byte[] content) {
        Delivery.of(intake, number, kind, "文件.pdf", content);
        return jdbc.queryForObject("select max(id) from material", Long.class);
    }

    private byte[] stored(String sha256) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.copyTo(sha256, out);
        return out.toByteArray();
    }

    private static void refused(ThrowingCallable act, String message) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining(message);
    }
}
