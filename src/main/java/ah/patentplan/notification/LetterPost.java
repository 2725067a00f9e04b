package ah.patentplan.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 寄信 – mails the letters of the outbox where a mail server is named; without one they stand in the portal only. */
@Component
@ConditionalOnProperty("spring.mail.host")
@Profile("!rehearsal")
class LetterPost {

    private static final Logger LOG = LoggerFactory.getLogger(LetterPost.class);
    private static final int BATCH = 50;
    /** With pauses that double up to four hours, about four days. */
    private static final int TRIES = 30;

    private final Letters letters;
    private final OfficialDocuments documents;
    private final OfficialFiles files;
    private final JavaMailSender server;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String from;

    LetterPost(
            Letters letters,
            OfficialDocuments documents,
            OfficialFiles files,
            JavaMailSender server,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${patent-plan.mail.from}") String from) {
        this.letters = letters;
        this.documents = documents;
        this.files = files;
        this.server = server;
        this.transaction = transaction;
        this.clock = clock;
        this.from = from;
    }

    /** Mails what is due, oldest first, each letter in a transaction of its own; a failure ends the round. */
    @Scheduled(fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void round() {
        for (int letter = 0; letter < BATCH; letter++) {
            if (!transaction.execute(status -> mailNext())) {
                return;
            }
        }
    }

    /** Whether a letter was due and the server took it; the letter is locked until it is marked. */
    private boolean mailNext() {
        Instant now = clock.instant();
        Optional<Letter> due = letters.takeUnmailed(now, TRIES);
        if (due.isEmpty()) {
            return false;
        }
        Letter letter = due.get();
        try {
            server.send(message(letter));
            letter.mailed(now);
        } catch (MailException | MessagingException failure) {
            letter.failed(now);
            LOG.warn("letter {} was not mailed: {}", letter.id(), failure.getMessage());
        }
        letters.save(letter);
        return letter.mailedAt() != null;
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        MimeMessageHelper mail =
                new MimeMessageHelper(message, letter.document() != null, StandardCharsets.UTF_8.name());
        mail.setFrom(from);
        mail.setTo(letter.email());
        mail.setSubject(letter.subject());
        mail.setText(letter.body());
        mail.setSentDate(Date.from(letter.writtenAt()));
        // the same at every try: who gets a letter twice can tell, for the program may die before it is marked
        String id = "<letter-%d-%d@patent-plan>"
                .formatted(letter.id(), letter.writtenAt().toEpochMilli());
        message.setHeader("Message-ID", id);
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.document() != null) {
            attach(letter.document(), mail);
        }
        return message;
    }

    private void attach(long id, MimeMessageHelper mail) throws MessagingException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        files.write(id, pdf);
        String name = documents.findById(id).orElseThrow().fileName();
        mail.addAttachment(name, new ByteArrayResource(pdf.toByteArray()), "application/pdf");
    }
}
