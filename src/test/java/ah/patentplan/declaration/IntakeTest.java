package ah.patentplan.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.Delivery;
import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.MovableClock;
import ah.patentplan.SampleDeclaration;
import ah.patentplan.access.Actor;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.document.DocumentStore;
import ah.patentplan.document.Fragments;
import ah.patentplan.document.Uploads;
import ah.patentplan.programme.Category;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** 收件 – a file that comes in parts, what breaks on the way, and who may send, continue and change what. */
@FeatureTest
@Import({
    Drafts.class,
    Materials.class,
    Intake.class,
    Arrivals.class,
    Fragments.class,
    DocumentStore.class,
    Uploads.class
})
class IntakeTest {

    private static final Instant OPEN = Instant.parse("2022-09-20T02:00:00Z");
    private static final int MEGA = 1 << 20;

    @Autowired
    private Intake intake;

    @Autowired
    private Materials materials;

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
    void aFileInPartsBecomesAMaterialWithTheLastOne() throws IOException {
        byte[] file = Delivery.pdf(2 * MEGA);
        UUID upload = begin(MaterialKind.EVIDENCE, file.length);

        assertThat(append(upload, file, 0, 1000)).isEqualTo(new Intake.Progress(1000, file.length));
        assertThat(append(upload, file, 1000, MEGA + 5000).received()).isEqualTo(MEGA + 5000);
        assertThat(materials.of(number)).isEmpty();
        append(upload, file, MEGA + 5000, file.length);

        assertThat(materials.of(number)).singleElement().satisfies(material -> {
            assertThat(material.size()).isEqualTo(file.length);
            assertThat(material.pages()).isEqualTo(1);
            assertThat(material.pagesSha256()).isEqualTo(material.sha256());
            assertThat(stored(material.sha256())).isEqualTo(file);
        });
        assertThat(count("fragment")).isZero();
    }

    @Test
    void whatHadComeIsThereWhenTheNetworkBreaks() throws IOException {
        byte[] file = Delivery.pdf(2 * MEGA);
        UUID upload = begin(MaterialKind.EVIDENCE, file.length);

        assertThatThrownBy(() -> intake.append(number, upload, 0, breakingAfter(file, MEGA + 500)))
                .isInstanceOf(IOException.class);

        assertThat(intake.of(number, upload)).isEqualTo(new Intake.Progress(MEGA, file.length));
        append(upload, file, MEGA, file.length);
        assertThat(materials.of(number)).hasSize(1);
    }

    @Test
    void aPartThatDoesNotContinueIsNotTaken() throws IOException {
        byte[] file = Delivery.pdf(0);
        UUID upload = begin(MaterialKind.EVIDENCE, file.length);
        append(upload, file, 0, 100);

        assertThatThrownBy(() -> append(upload, file, 50, file.length))
                .isInstanceOf(OptimisticLockingFailureException.class);

        assertThat(intake.of(number, upload).received()).isEqualTo(100);
    }

    @Test
    void theLastPartSentAgainMakesNoSecondMaterial() throws IOException {
        byte[] file = Delivery.pdf(0);
        UUID upload = begin(MaterialKind.EVIDENCE, file.length);
        append(upload, file, 0, file.length);

        assertThat(intake.of(number, upload)).isEqualTo(new Intake.Progress(file.length, file.length));
        assertThatThrownBy(() -> append(upload, file, 0, file.length))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(materials.of(number)).hasSize(1);
    }

    @Test
    void aRefusedFileLeavesNothing() {
        UUID upload = begin(MaterialKind.PLAN, 4);

        refused(() -> append(upload, "PK..".getBytes(), 0, 4), "文件“方案.pdf”不是 PDF、JPEG 或 PNG 文件");

        assertThatThrownBy(() -> intake.of(number, upload)).isInstanceOf(Intake.Gone.class);
        assertThat(count("arrival")).isZero();
        assertThat(count("fragment")).isZero();
        assertThat(count("material")).isZero();
        assertThat(count("stored_document")).isZero();
    }

    @Test
    void anUploadBelongsToItsAccount() throws IOException {
        byte[] file = Delivery.pdf(0);
        UUID upload = begin(MaterialKind.PLAN, file.length);

        acts("colleague", SampleDeclaration.CREDIT_CODE);
        for (UUID id : List.of(upload, UUID.randomUUID())) {
            assertThatThrownBy(() -> intake.of(number, id)).isInstanceOf(Intake.Gone.class);
            assertThatThrownBy(() -> append(id, file, 0, file.length)).isInstanceOf(Intake.Gone.class);
            assertThatThrownBy(() -> intake.giveUp(number, id)).isInstanceOf(Intake.Gone.class);
        }
        acts("stranger", "123400000000000002");
        refused(() -> append(upload, file, 0, file.length), "您无权查看");
    }

    @Test
    void whatIsGivenUpIsGone() throws IOException {
        byte[] file = Delivery.pdf(0);
        UUID upload = begin(MaterialKind.PLAN, file.length);
        append(upload, file, 0, 100);

        intake.giveUp(number, upload);

        assertThatThrownBy(() -> append(upload, file, 100, file.length)).isInstanceOf(Intake.Gone.class);
        assertThat(count("fragment")).isZero();
    }

    @Test
    void whatNobodyContinuesForADayIsGone() throws IOException {
        byte[] file = Delivery.pdf(0);
        UUID forgotten = begin(MaterialKind.PLAN, file.length);
        UUID continued = begin(MaterialKind.EVIDENCE, file.length);
        clock.moveTo(OPEN.plus(Duration.ofHours(24)));
        append(continued, file, 0, 100);
        intake.expire();
        assertThat(intake.of(number, forgotten).received()).isZero();

        clock.moveTo(OPEN.plus(Duration.ofHours(24)).plusSeconds(1));
        intake.expire();

        assertThatThrownBy(() -> intake.of(number, forgotten)).isInstanceOf(Intake.Gone.class);
        assertThat(intake.of(number, continued).received()).isEqualTo(100);
    }

    @Test
    void sizeAndNumberOfUploadsAreBounded() {
        assertThatThrownBy(() -> begin(MaterialKind.PLAN, intake.maxBytes() + 1))
                .isInstanceOf(Intake.TooLarge.class)
                .hasMessage("文件“方案.pdf”超过上传上限（200 MB），请压缩或拆分后再上传");
        refused(() -> begin(MaterialKind.PLAN, 0), "文件“方案.pdf”是空的");
        for (int n = 0; n < 20; n++) {
            begin(MaterialKind.PLAN, intake.maxBytes());
        }
        refused(() -> begin(MaterialKind.PLAN, 1), "尚未传完的文件过多（最多 20 个）");
    }

    @Test
    void whatIsClosedMeanwhileIsNotTakenAnyMore() throws IOException {
        byte[] file = Delivery.pdf(0);
        UUID upload = begin(MaterialKind.PLAN, file.length);
        append(upload, file, 0, 100);
        jdbc.update("update declaration set state = 'SUBMITTED', submitted_at = now()");
        entities.clear();

        refused(() -> append(upload, file, 100, file.length), "目前不能修改“建设实施方案”");
    }

    private UUID begin(MaterialKind kind, long length) {
        return intake.begin(number, new Intake.Announced(kind, null, "方案.pdf", length));
    }

    private Intake.Progress append(UUID upload, byte[] file, int from, int to) throws IOException {
        return intake.append(number, upload, from, new ByteArrayInputStream(Arrays.copyOfRange(file, from, to)));
    }

    private static InputStream breakingAfter(byte[] file, int bytes) {
        return new FilterInputStream(new ByteArrayInputStream(file, 0, bytes)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = super.read(target, offset, length);
                if (read < 0) {
                    throw new IOException("connection reset");
                }
                return read;
            }
        };
    }

    private static void acts(String account, String creditCode) {
        Actor actor = new Actor(account, account, Set.of(Role.APPLICANT.group(), Actor.unitGroup(creditCode)));
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(actor, null));
    }

    private byte[] stored(String sha256) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.copyTo(sha256, out);
        return out.toByteArray();
    }

    private int count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Integer.class);
    }

    private static void refused(ThrowingCallable act, String message) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining(message);
    }
}
