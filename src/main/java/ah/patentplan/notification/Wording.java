package ah.patentplan.notification;

import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/**
 * 文稿 – what a template says: its first line is the subject and, behind ｜, the title of the official document that the
 * letter is; the rest is the body.
 *
 * @param title empty where the letter is no official document
 */
record Wording(String subject, String title, String body) {

    private static final TemplateEngine TEMPLATES = templates();

    static Wording of(String template, Map<String, ?> values) {
        String[] text = TEMPLATES
                .process(template, new Context(Locale.CHINA, Map.copyOf(values)))
                .split("\\R", 2);
        String[] head = text[0].split("｜", 2);
        return new Wording(head[0].strip(), head.length > 1 ? head[1].strip() : "", text[1].strip());
    }

    boolean isOfficial() {
        return !title.isEmpty();
    }

    /** 文种: the subject without what it is about, 受理通知. */
    String kind() {
        return subject.split("：", 2)[0];
    }

    private static TemplateEngine templates() {
        StringTemplateResolver resolver = new StringTemplateResolver();
        resolver.setTemplateMode(TemplateMode.TEXT);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
