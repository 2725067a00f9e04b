package ah.patentplan.document;

import static ah.patentplan.document.Drawn.page;
import static ah.patentplan.document.Drawn.pdf;
import static ah.patentplan.document.Drawn.scan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDestinationNameTreeNode;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 汇编 – how the one file is bound. */
class BinderTest {

    private static final Mark MARK = new Mark("PP1:2022-UO-0001:ABCD", List.of("2022-UO-0001"));

    private final Pages pages = new Pages(new Fonts());

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = directory.resolve("bound.pdf");
    }

    @Test
    void partsFollowEachOtherWithBookmarksAndNumbersThrough() throws IOException {
        Part evidence =
                Part.of("证明材料", List.of(Part.of("专利证书", scan("first", "second")), Part.of("合同", scan("third"))));

        Bound bound = bind(Part.of("建设实施方案", scan("plan")), evidence);

        assertThat(bound.pages()).isEqualTo(4);
        assertThat(bound.text(1)).contains("plan", "— 1 —");
        assertThat(bound.text(4)).contains("third", "— 4 —");
        try (PDDocument document = bound.open()) {
            assertThat(Bookmarks.count(document)).isEqualTo(4);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("高校院所知识产权运营能力提升项目皖江样例大学");
        }
    }

    @Test
    void theStampedPageStandsInPlaceOfTheEmptyOne() throws IOException {
        Bound bound = bind(Part.of("申报书", declaration()).replacing("commitment", scan("STAMPED")));

        assertThat(bound.text(2)).contains("STAMPED", "— 2 —").doesNotContain("信用承诺书");
        assertThat(bound.text(3)).contains("申报单位基本信息", "— 3 —");
    }

    @Test
    void aPageThatIsNotThereCannotBeReplaced() {
        Part part = Part.of("申报书", scan("plain")).replacing("commitment", scan("STAMPED"));

        assertThatThrownBy(() -> bind(part)).isInstanceOf(DocumentRefused.class).hasMessageContaining("commitment");
    }

    @Test
    void aShorterRenditionKeepsThePageNumbersOfTheLongerOne() throws IOException {
        Source whole = pdf(document -> anchored(document, 3, 1, 2));
        Source masked = pdf(document -> anchored(document, 2, 1, 1));

        Bound bound = bind(Part.of("申报书", masked).asLongAs(whole), Part.of("证明材料", scan("evidence")));

        assertThat(bound.text(2)).contains("section0page1");
        assertThat(bound.text(3).strip()).isEqualTo("— 3 —");
        assertThat(bound.text(4)).contains("section1page0");
        assertThat(bound.text(5)).contains("section2page0");
        assertThat(bound.text(6).strip()).isEqualTo("— 6 —");
        assertThat(bound.text(7)).contains("evidence", "— 7 —");
    }

    @Test
    void aLinkOfOurOwnPageJumpsToItsPart() throws IOException {
        Source form = pdf(document -> link(page(document, "form", PDRectangle.A4), "part:evidence-2"));
        Part evidence = Part.of(
                "证明材料附件",
                List.of(
                        Part.of("合同", scan("a", "b")).keyed("evidence-1"),
                        Part.of("专利证书", scan("c")).keyed("evidence-2")));
        Part part = Part.of("申报书", form).marked(MARK);

        assertThat(Bound.BINDER.firstPages(Bound.dossier(part, evidence)))
                .isEqualTo(Map.of("evidence-1", 2, "evidence-2", 4));
        try (PDDocument document = bind(part, evidence).open()) {
            PDAnnotationLink link =
                    (PDAnnotationLink) document.getPage(0).getAnnotations().get(0);
            assertThat(link.getRectangle()).hasToString("[50.0,100.0,150.0,120.0]");
            assertThat(((PDPageFitWidthDestination) link.getDestination()).retrievePageNumber())
                    .isEqualTo(3);
            assertThat(ActiveContent.find(document)).isEmpty();
        }
    }

    @Test
    void noOtherLinkComesThrough() throws IOException {
        Source form = pdf(document -> link(page(document, "form", PDRectangle.A4), "https://example.cn/"));
        Source foreign = pdf(document -> link(page(document, "foreign", PDRectangle.A4), "part:evidence-1"));

        Bound bound =
                bind(Part.of("申报书", form).marked(MARK), Part.of("证明材料", foreign).keyed("evidence-1"));

        try (PDDocument document = bound.open()) {
            for (PDPage page : document.getPages()) {
                assertThat(page.getAnnotations()).isEmpty();
            }
        }
    }

    @Test
    void aLinkToNoPartIsOurOwnMistake() {
        Source form = pdf(document -> link(page(document, "form", PDRectangle.A4), "part:evidence-9"));

        assertThatThrownBy(() -> bind(Part.of("申报书", form).marked(MARK)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("evidence-9");
    }

    @Test
    void theSameDossierGivesTheSameBytes() throws IOException {
        bind(sample());
        byte[] first = Files.readAllBytes(file);

        bind(sample());

        assertThat(file).hasBinaryContent(first);
    }

    @Test
    void anotherProcessGivesTheSameBytes() throws IOException, InterruptedException {
        byte[] form = pages.render("declaration-universityOperation", Samples.declaration("2022-UO-0001"));
        Path source = Files.write(directory.resolve("form.pdf"), form);
        bind(BinderProcess.part(source));

        Path other = directory.resolve("other.pdf");
        Process process = BinderProcess.start(source, other);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(other).hasSameBinaryContentAs(file);
    }

    @Test
    void aFileThatCannotBeBoundLeavesTheOldOneAlone() throws IOException {
        bind(Part.of("合同", scan("old")));
        byte[] old = Files.readAllBytes(file);

        assertThatThrownBy(() -> bind(Part.of("合同", scan("new")), Part.of("专利证书", Source.of(new byte[] {1, 2, 3}))))
                .isInstanceOf(DocumentRefused.class)
                .hasMessageContaining("专利证书");

        assertThat(file).hasBinaryContent(old);
        assertThat(directory).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void nothingActiveComesThrough() throws IOException {
        Bound bound = bind(Part.of("合同", pdf(document -> {
            page(document, "contract", PDRectangle.A4);
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
        })));

        try (PDDocument document = bound.open()) {
            assertThat(ActiveContent.find(document)).isEmpty();
        }
    }

    @Test
    void theSameFileMayBeAttachedTwice() throws IOException {
        Source twice = scan("same");

        Bound bound = bind(Part.of("合同", twice), Part.of("证书", twice));

        assertThat(bound.text(1)).contains("same", "— 1 —");
        assertThat(bound.text(2)).contains("same", "— 2 —");
    }

    @Test
    void twoThousandPagesAreBound() throws IOException {
        String[] texts =
                IntStream.rangeClosed(1, 2000).mapToObj(n -> "sheet" + n).toArray(String[]::new);

        Bound bound = bind(Part.of("附件", scan(texts)));

        assertThat(bound.pages()).isEqualTo(2000);
        assertThat(bound.text(2000)).contains("sheet2000", "— 2000 —");
    }

    private Bound bind(Part... parts) {
        return Bound.of(file, parts);
    }

    private Part[] sample() throws IOException {
        return new Part[] {
            Part.of("申报书", declaration())
                    .replacing("commitment", scan("STAMPED"))
                    .marked(MARK),
            Part.of("证明材料", scan("same")).keyed("evidence-1")
        };
    }

    private Source declaration() throws IOException {
        return Source.of(pages.render("declaration-universityOperation", Samples.declaration("2022-UO-0001")));
    }

    /** Sections of so many pages, each with an anchor on its first. */
    private static void anchored(PDDocument document, int... lengths) throws IOException {
        Map<String, PDPageDestination> anchors = new TreeMap<>();
        for (int section = 0; section < lengths.length; section++) {
            for (int n = 0; n < lengths[section]; n++) {
                PDPage page = page(document, "section" + section + "page" + n, PDRectangle.A4);
                if (n == 0) {
                    PDPageFitWidthDestination place = new PDPageFitWidthDestination();
                    place.setPage(page);
                    anchors.put("section" + section, place);
                }
            }
        }
        PDDestinationNameTreeNode tree = new PDDestinationNameTreeNode();
        tree.setNames(anchors);
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setDests(tree);
        document.getDocumentCatalog().setNames(names);
    }

    private static void link(PDPage page, String uri) {
        PDActionURI action = new PDActionURI();
        action.setURI(uri);
        PDAnnotationLink link = new PDAnnotationLink();
        link.setRectangle(new PDRectangle(50, 100, 100, 20));
        link.setAction(action);
        page.setAnnotations(List.<PDAnnotation>of(link));
    }
}
