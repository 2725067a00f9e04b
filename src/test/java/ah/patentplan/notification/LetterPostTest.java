package ah.patentplan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.MovableClock;
import ah.patentplan.document.DocumentStore;
import ah.patentplan.document.Typesetting;
import ah.patentplan.notification.LetterWriter.Recipient;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 寄信 – a letter leaves the house once, after what caused it stands, and waits for a mail server that fails. */
@FeatureTest
@Import({LetterPost.class, OfficialFiles.class, DocumentStore.class, Typesetting.class})
@ImportAutoConfiguration(MailSenderAutoConfiguration.class)
@TestPropertySource(properties = {"spring.mail.host=127.0.0.1", "patent-plan.mail.from=programme@example.org"})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class LetterPostTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 9, 6);

    @RegisterExtension
    final GreenMailExtension postOffice = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    LetterPost post;

    @Autowired
    LetterWriter writer;

    @Autowired
    JavaMailSenderImpl server;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Given given;

    @BeforeEach
    void theServerIsUp() {
        given.programmeOf2022();
        server.setPort(postOffice.getSmtp().getPort());
        clock.moveTo(TODAY);
    }

    @AfterEach
    void emptyOutbox() {
        jdbc.update("delete from letter");
    }

    @Test
    void aLetterIsMailedOnce() throws Exception {
        write("office@example.org");
        post.round();
        post.round();
        assertThat(postOffice.getReceivedMessages()).hasSize(1);
        MimeMessage mail = postOffice.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("office@example.org");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("programme@example.org");
        assertThat(mail.getSubject()).contains("2022-UO-0001");
        assertThat((String) mail.getContent()).contains("江淮示范大学");
        assertThat(attempts()).isEqualTo(1);
    }

    @Test
    void anOfficialLetterCarriesItsDocumentUnderItsChineseName() throws Exception {
        write("office@example.org", "receipt");
        post.round();
        MimeMessage mail = postOffice.getReceivedMessages()[0];
        String number = jdbc.queryForObject("select max(number) from official_document", String.class);
        Multipart parts = (Multipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(GreenMailUtil.getBody(mail))
                .as("the name as RFC 2231 writes it")
                .contains("filename*");
        assertThat(((MimeBodyPart) parts.getBodyPart(1)).getFileName())
                .isEqualTo("皖市监专函〔2022〕" + number + "号+申报回执.pdf");
        byte[] attached = parts.getBodyPart(1).getInputStream().readAllBytes();
        assertThat(jdbc.queryForObject(
                        "select sha256 from official_document where number = ?::int", String.class, number))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(attached)));
        assertThat(text((Multipart) parts.getBodyPart(0).getContent())).contains("江淮示范大学");
    }

    private static String text(Multipart related) throws Exception {
        return related.getBodyPart(0).getContent().toString();
    }

    @Test
    void aLetterToNobodyStaysInThePortal() {
        write("");
        post.round();
        assertThat(postOffice.getReceivedMessages()).isEmpty();
    }

    @Test
    void nothingIsMailedOfWhatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            write("office@example.org");
            status.setRollbackOnly();
        });
        post.round();
        assertThat(postOffice.getReceivedMessages()).isEmpty();
    }

    @Test
    void aLetterWaitsForAServerThatFails() {
        write("office@example.org");
        postOffice.stop();
        post.round();
        assertThat(attempts()).isEqualTo(1);
        postOffice.start();
        theServerIsUp();
        post.round();
        assertThat(postOffice.getReceivedMessages())
                .as("before its pause is over")
                .isEmpty();
        clock.moveTo(TODAY.plusDays(1));
        post.round();
        assertThat(postOffice.getReceivedMessages()).hasSize(1);
        assertThat(attempts()).isEqualTo(2);
    }

    @Test
    void aWrongAddressHoldsNoOtherLetterUp() {
        write("no address");
        write("office@example.org");
        post.round();
        post.round();
        assertThat(postOffice.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aLetterThatIsMailedAgainIsRecognisable() {
        write("office@example.org");
        post.round();
        // as if the program had died before the letter was marked
        jdbc.update("update letter set mailed_at = null");
        post.round();
        assertThat(postOffice.getReceivedMessages())
                .hasSize(2)
                .extracting(mail -> GreenMailUtil.getHeaders(mail)
                        .lines()
                        .filter(line -> line.startsWith("Message-ID"))
                        .findFirst()
                        .orElseThrow())
                .containsOnly("Message-ID: <letter-%d-1662426000000@patent-plan>"
                        .formatted(jdbc.queryForObject("select id from letter", Long.class)));
    }

    @Test
    void twoRoundsAtOnceDoNotTakeTheSameLetter() {
        write("office@example.org");
        transaction.executeWithoutResult(status -> {
            jdbc.queryForList("select id from letter for update");
            Thread other = new Thread(post::round);
            other.start();
            join(other);
            assertThat(postOffice.getReceivedMessages()).isEmpty();
        });
        post.round();
        assertThat(postOffice.getReceivedMessages()).hasSize(1);
    }

    private static void join(Thread other) {
        try {
            other.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void write(String email) {
        write(email, "deadlineNear");
    }

    private void write(String email, String kind) {
        Map<String, Object> values = Map.of(
                "unitName", "江淮示范大学",
                "number", "2022-UO-0001",
                "category", "高校院所知识产权运营能力提升项目",
                "programme", "2022年度专利转化专项计划",
                "region", "合肥市",
                "deadline", "2022年9月26日18时00分00秒",
                "cityDate", "",
                "state", "填写中",
                "reviewedByCity", true,
                "arrived", "2022年9月6日09时00分00秒");
        Matter matter = new Matter(2022, "2022-UO-0001", Set.of("unit-1"), "");
        transaction.executeWithoutResult(status -> writer.write(new Recipient("unit-1", email), matter, kind, values));
    }

    private int attempts() {
        return jdbc.queryForObject("select attempts from letter", Integer.class);
    }
}
