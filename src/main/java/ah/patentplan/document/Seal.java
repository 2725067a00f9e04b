package ah.patentplan.document;

/**
 * 电子印章 – seals a finished document, its middle where the document names a place {@code seal}; without such a place it stays as it is.
 *
 * <p>A house in production plugs in the provincial e-seal service (SM2/SM3, GB/T 38540) here: it keeps the keys and gives
 * the seal its legal force. This program does not imitate it. {@link TestSeal} is for rehearsal and tests only.
 */
public interface Seal {

    /** 不加盖: the place for the seal stays empty. */
    Seal NONE = (document, owner) -> document;

    /**
     * The document with the seal appended; its own bytes and the seals before stay valid.
     *
     * @param owner whose seal it is, by the full name
     */
    byte[] seal(byte[] document, String owner);
}
