package ah.patentplan.document;

/** 存档文件 – a document in the store: the SHA-256 of its bytes (64 hex digits), their number, their media type. */
public record StoredDocument(String sha256, long size, String mediaType) {}
