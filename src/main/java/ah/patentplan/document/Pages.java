package ah.patentplan.document;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** 版面 – sets a template of {@code print/} and its figures as an A4 document, PDF/A-2a with tags. */
@Component
public class Pages {

    private static final int NAMED = 5;
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // it tells each step of each page
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final Fonts fonts;
    private final TemplateEngine templates = templates();

    Pages(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * The document that the template {@code print/<template>.html} makes of the model.
     *
     * @throws DocumentRefused where a text holds a character that no font has
     */
    public byte[] render(String template, Map<String, ?> model) {
        return render(template, model, PDDocument::new);
    }

    /**
     * The same, as if it had been made at the given time: the same model gives the same bytes.
     *
     * @throws DocumentRefused where a text holds a character that no font has
     */
    public byte[] render(String template, Map<String, ?> model, Instant made) {
        return render(template, model, () -> new DatedDocument(made));
    }

    private byte[] render(String template, Map<String, ?> model, Supplier<PDDocument> blank) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("show", new Show());
        String html = templates.process(template, new Context(null, all));
        String unprintable = unprintable(html);
        if (!unprintable.isEmpty()) {
            throw new DocumentRefused("文中含有无法打印的字符：" + unprintable);
        }
        try {
            return fonts.with(set -> set(html, set, blank));
        } catch (IOException e) {
            throw new IllegalStateException("cannot set " + template, e);
        }
    }

    /**
     * The characters of the text that cannot be printed as they are, each once with its code, “𠮷”（U+20BB7）, the first five of
     * them; empty where all can be printed.
     */
    public String unprintable(String text) {
        return fonts.with(set -> text.codePoints()
                .filter(c -> c != '\n' && c != '\r' && c != '\t')
                .distinct()
                .filter(c -> !set.shows(c))
                .limit(NAMED)
                .mapToObj(Characters::named)
                .collect(Collectors.joining("、")));
    }

    private byte[] set(String html, FontSet set, Supplier<PDDocument> blank) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = blank.get()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            set.register(builder, document);
            builder.usePDDocument(document)
                    .usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .useColorProfile(COLOURS)
                    .usePdfUaAccessibility(true)
                    .useUnicodeLineBreaker(new LineBreaks())
                    .useProtocolsStreamImplementation(Stylesheet::open, "print")
                    .useExternalResourceAccessControl(
                            (uri, kind) -> uri.startsWith("print:"),
                            ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .withProducer("patent-plan")
                    .withHtmlContent(html, null)
                    .toStream(bytes)
                    .run();
        }
        return bytes.toByteArray();
    }

    private static TemplateEngine templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
        resolver.setPrefix("print/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
