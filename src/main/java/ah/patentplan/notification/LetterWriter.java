package ah.patentplan.notification;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** 写信 – writes a letter from its template {@code letters/<kind>.txt}: first line subject, rest body. */
@Component
public class LetterWriter {

    private final TemplateEngine templates = new SpringTemplateEngine();
    private final Letters letters;
    private final Clock clock;

    LetterWriter(Letters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("letters/");
        resolver.setSuffix(".txt");
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCharacterEncoding("UTF-8");
        templates.setTemplateResolver(resolver);
    }

    /**
     * Writes a letter in the transaction that causes it; the mail leaves the house later.
     *
     * @param recipient group that reads it in the portal, unit-&lt;credit code&gt;
     * @param email address for the mail, empty where none is known
     * @param number declaration it is about
     * @param kind name of the template
     * @param values what the template inserts
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(String recipient, String email, String number, String kind, Map<String, ?> values) {
        String[] text = templates
                .process(kind, new Context(Locale.CHINA, Map.copyOf(values)))
                .split("\\R", 2);
        Letter letter = new Letter(recipient, email, number, kind);
        letter.say(text[0].strip(), text[1].strip(), clock.instant());
        letters.save(letter);
    }
}
