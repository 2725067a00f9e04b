package ah.patentplan.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;

/** 信函 – one letter, written in the transaction that causes it and mailed afterwards. */
@Entity
public class Letter {

    /** 2⁸ minutes, a little more than four hours. */
    private static final int LONGEST_PAUSE = 8;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String recipient;
    private String email;
    private String number;
    private String kind;
    private String subject;
    private String body;
    private Instant writtenAt;
    private Instant mailedAt;
    private Instant retryAt;
    private int attempts;
    private Long document;

    protected Letter() {}

    Letter(String recipient, String email, String number, String kind) {
        this.recipient = recipient;
        this.email = email;
        this.number = number;
        this.kind = kind;
    }

    void say(String subject, String body, Instant at) {
        this.subject = subject;
        this.body = body;
        this.writtenAt = at;
    }

    /** The official document that it is the text of. */
    void enclose(OfficialDocument official) {
        document = official.id();
    }

    void mailed(Instant at) {
        attempts++;
        mailedAt = at;
    }

    /** Next try after a pause of a minute, then two, four … minutes. */
    void failed(Instant at) {
        retryAt = at.plus(Duration.ofMinutes(1L << Math.min(attempts, LONGEST_PAUSE)));
        attempts++;
    }

    public Long id() {
        return id;
    }

    /** Group that reads it in the portal, unit-<credit code>. */
    public String recipient() {
        return recipient;
    }

    public String email() {
        return email;
    }

    /** Number of the declaration it is about. */
    public String number() {
        return number;
    }

    /** Name of its template in {@code letters/}. */
    public String kind() {
        return kind;
    }

    public String subject() {
        return subject;
    }

    public String body() {
        return body;
    }

    /** Id of the official document that it is, null for a plain letter. */
    public Long document() {
        return document;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    /** Null until the mail server took it. */
    public Instant mailedAt() {
        return mailedAt;
    }
}
