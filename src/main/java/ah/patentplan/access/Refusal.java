package ah.patentplan.access;

/** 拒绝 – bad input or a forbidden act: a Chinese message for the person, and nothing changes. */
public class Refusal extends RuntimeException {

    /** @param message one sentence in Chinese that names the field and what is wrong with it */
    public Refusal(String message) {
        super(message);
    }
}
