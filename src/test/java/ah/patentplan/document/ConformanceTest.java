package ah.patentplan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 归档格式 – every printed document keeps PDF/A-2a and PDF/UA-1. */
class ConformanceTest {

    private static final Pages PAGES = new Pages(new Fonts());

    @ParameterizedTest
    @MethodSource("ah.patentplan.document.Samples#all")
    void everyDocumentCanBeArchivedAndReadAloud(Samples.Sample sample) {
        assertThat(Conformance.faults(PAGES.render(sample.template(), sample.model())))
                .isEmpty();
    }

    @Test
    void everyTemplateHasItsSample() throws IOException {
        try (Stream<Path> templates = Files.list(Path.of("src/main/resources/print"))) {
            // what all declarations share is a template of fragments
            assertThat(templates
                            .map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".html") && !name.equals("declaration.html")))
                    .containsExactlyInAnyOrderElementsOf(Samples.all()
                            .map(sample -> sample.template() + ".html")
                            .toList());
        }
    }

    @Test
    void aPageWithoutTagsAndColoursIsFound() throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(plain);
        }

        assertThat(Conformance.faults(plain.toByteArray()))
                .anySatisfy(fault -> assertThat(fault).startsWith("2a "))
                .anySatisfy(fault -> assertThat(fault).startsWith("ua1 "));
    }
}
