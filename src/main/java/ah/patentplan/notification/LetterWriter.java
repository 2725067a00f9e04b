package ah.patentplan.notification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 写信 – writes a letter from its template; one with an official title is issued as a document too. */
@Component
public class LetterWriter {

    private final Letters letters;
    private final Issuing issuing;
    private final Wordings wordings;
    private final Clock clock;

    LetterWriter(Letters letters, Issuing issuing, Wordings wordings, Clock clock) {
        this.letters = letters;
        this.issuing = issuing;
        this.wordings = wordings;
        this.clock = clock;
    }

    /**
     * 收件人.
     *
     * @param group reads it in the portal, unit-&lt;credit code&gt;
     * @param email address for the mail, empty where none is known
     */
    public record Recipient(String group, String email) {}

    /**
     * Writes a letter in the transaction that causes it; the mail leaves the house later.
     *
     * @param kind name of the template
     * @param values what the template inserts
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Recipient recipient, Matter matter, String kind, Map<String, ?> values) {
        Wording wording = wordings.of(matter.year(), kind, values);
        Letter letter = new Letter(recipient.group(), recipient.email(), matter.number(), kind);
        letter.say(wording.subject(), wording.body(), clock.instant());
        if (wording.isOfficial()) {
            letter.enclose(issuing.issue(Form.LETTER, matter, wording, List.of()));
        }
        letters.save(letter);
    }
}
