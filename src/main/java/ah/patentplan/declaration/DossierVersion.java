package ah.patentplan.declaration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** 申报材料版本 – the one file as it was bound once, and the code by which a print of it is known. */
@Entity
@IdClass(DossierVersion.Key.class)
public class DossierVersion {

    /** Digits of the short code. */
    private static final int SHORT = 12;

    @Id
    private String number;

    @Id
    private int version;

    private String code;
    private String sha256;
    private String expertSha256;
    private Instant madeAt;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private boolean forPrint;

    protected DossierVersion() {}

    /** @param before the version before this one, null for the first */
    DossierVersion(Declaration declaration, DossierVersion before, String code, Instant madeAt) {
        this.number = declaration.number();
        this.version = before == null ? 1 : before.version + 1;
        this.code = code;
        this.madeAt = madeAt;
        this.forPrint = !declaration.category().isReviewedByCity() || declaration.recommendedAt() != null;
        this.reason = before == null
                ? Reason.SUBMITTED
                : forPrint && !before.forPrint ? Reason.RECOMMENDED : Reason.CORRECTED;
    }

    void bound(String sha256, String expertSha256) {
        this.sha256 = sha256;
        this.expertSha256 = expertSha256;
    }

    /** Number of the declaration. */
    public String number() {
        return number;
    }

    /** 1, 2, 3 … */
    public int version() {
        return version;
    }

    /** SHA-256 (64 hex digits) of the declaration's data and the list of its attachments, see {@link DossierCode}. */
    public String code() {
        return code;
    }

    /** The code as it is printed and typed, {@code 1A2B-3C4D-5E6F}. */
    public String shortCode() {
        return DossierCode.shortened(code);
    }

    /** Whether this is the code as somebody typed the short one, or scanned the whole text of the QR code. */
    public boolean isKnownBy(String typed) {
        String given = typed.substring(typed.lastIndexOf(':') + 1)
                .replaceAll("[\\s-]", "")
                .toLowerCase(Locale.ROOT);
        return given.equals(code) || given.equals(code.substring(0, SHORT));
    }

    /** The number of the declaration that the scanned text of a QR code names; a typed code names none. */
    public static Optional<String> numberIn(String scanned) {
        String[] parts = scanned.split(":");
        return parts.length == 3 ? Optional.of(parts[1]) : Optional.empty();
    }

    /** SHA-256 of the one file. */
    public String sha256() {
        return sha256;
    }

    /** SHA-256 of the experts' rendition. */
    public String expertSha256() {
        return expertSha256;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** Why it was bound anew. */
    public Reason reason() {
        return reason;
    }

    /** Whether it holds all that the paper copies need: where a city reviews, its page too. */
    public boolean isForPrint() {
        return forPrint;
    }

    /** 缘由. */
    public enum Reason {
        SUBMITTED("提交"),
        RECOMMENDED("市局推荐"),
        CORRECTED("补正");

        private final String title;

        Reason(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** 主键. */
    record Key(String number, int version) implements Serializable {
        Key() {
            this(null, 0);
        }
    }
}
