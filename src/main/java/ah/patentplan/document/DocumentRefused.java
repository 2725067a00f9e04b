package ah.patentplan.document;

/** 不予接收 – a document or a text that cannot be taken; the message is Chinese and names what is wrong. */
public class DocumentRefused extends RuntimeException {

    public DocumentRefused(String message) {
        super(message);
    }

    DocumentRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
