package ah.patentplan.support;

import jakarta.persistence.Embeddable;

/**
 * 扫描件 – a file that proves an entry; its bytes are in the document store.
 *
 * @param mediaType as its bytes say
 */
@Embeddable
public record Scan(String fileName, String mediaType, String sha256) {}
