package ah.patentplan.funding;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * 签订 – one party's signature under one version, with the scan of the signed and stamped paper.
 *
 * @param signatory who signed for the party, with the office held there; null where it was signed before scans were kept
 * @param scan SHA-256 of the scanned file
 * @param signedBy account that entered it
 */
@Embeddable
public record ContractSignature(
        String signatory,
        String office,
        LocalDate signedOn,
        String fileName,
        String scan,
        String signedBy,
        Instant signedAt) {

    /** 签署人 – as the form asks for it. */
    public record Signatory(String name, String office, LocalDate signedOn) {}
}
