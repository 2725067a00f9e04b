package ah.patentplan.notification;

import ah.patentplan.access.Refusal;
import ah.patentplan.document.Pages;
import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 发文 – gives an official document the next number of its series, and keeps what it says. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Issuing {

    private final OfficialDocuments documents;
    private final Programmes programmes;
    private final Wordings wordings;
    private final Pages pages;
    private final Clock clock;

    Issuing(OfficialDocuments documents, Programmes programmes, Wordings wordings, Pages pages, Clock clock) {
        this.documents = documents;
        this.programmes = programmes;
        this.wordings = wordings;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * Issues what the template {@code letters/<kind>.txt} says, in the transaction that causes it; its PDF is made when it
     * is first needed.
     *
     * @param values what the template inserts
     * @param rows of the document's table, empty where it has none
     */
    public OfficialDocument issue(
            Form form, Matter matter, String kind, Map<String, ?> values, List<Map<String, String>> rows) {
        return issue(form, matter, wordings.of(matter.year(), kind, values), rows);
    }

    OfficialDocument issue(Form form, Matter matter, Wording wording, List<Map<String, String>> rows) {
        requirePrintable(wording.kind(), wording.title() + wording.body() + rows);
        Programme programme = programmes.of(matter.year());
        OfficialDocument document = new OfficialDocument(form, programme, matter, clock.instant());
        document.say(wording, Content.of(programme, matter.copies(), wording.body(), rows));
        document.number(documents.nextNumber(document.series(), document.year()));
        return documents.save(document);
    }

    /** Refuses a text with a character that cannot be printed as it is. */
    public void requirePrintable(String field, String text) {
        String unprintable = pages.unprintable(text);
        if (!unprintable.isEmpty()) {
            throw new Refusal("“%s”中的%s无法打印，请改用其他写法".formatted(field, unprintable));
        }
    }
}
