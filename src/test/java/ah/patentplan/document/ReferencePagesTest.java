package ah.patentplan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 样张 – every printed document looks as the one that was looked at and approved, a PDF that anybody can open. */
class ReferencePagesTest {

    private static final Path APPROVED = Path.of("src/test/resources/ah/patentplan/document/reference");
    private static final Path FOUND = Path.of("target/reference");

    private static final Pages PAGES = new Pages(new Fonts());

    @ParameterizedTest
    @MethodSource("ah.patentplan.document.Samples#all")
    void looksAsApproved(Samples.Sample sample) throws IOException {
        byte[] now = PAGES.render(sample.template(), sample.model());
        Path approved = APPROVED.resolve(sample.template() + ".pdf");
        byte[] old = Files.exists(approved) ? Files.readAllBytes(approved) : null;

        List<Path> pictures = old == null ? List.of() : differences(old, now, sample.template());

        assertThat(old != null && pictures.isEmpty())
                .as(() -> explained(sample.template(), pictures, keep(sample.template(), now)))
                .isTrue();
    }

    @Test
    void aChangedDigitIsSeen() throws IOException {
        Map<String, Object> contract = new HashMap<>(Samples.model("contract"));
        byte[] old = PAGES.render("contract", contract);
        contract.put("leaderPhone", "0553-60000003");

        List<Path> pictures = differences(old, PAGES.render("contract", contract), "aChangedDigit");

        assertThat(pictures)
                .singleElement()
                .satisfies(picture -> assertThat(picture).isNotEmptyFile());
    }

    /** The pages that differ, each written as a picture of old, new and difference. */
    private static List<Path> differences(byte[] old, byte[] now, String name) throws IOException {
        List<BufferedImage> before = PagePictures.of(old);
        List<BufferedImage> after = PagePictures.of(now);
        List<Path> pictures = new ArrayList<>();
        for (int page = 0; page < Math.max(before.size(), after.size()); page++) {
            BufferedImage left = page < before.size() ? before.get(page) : PagePictures.blank();
            BufferedImage right = page < after.size() ? after.get(page) : PagePictures.blank();
            if (PagePictures.differ(left, right)) {
                Path picture = FOUND.resolve("%s-%d.png".formatted(name, page + 1));
                Files.createDirectories(FOUND);
                ImageIO.write(PagePictures.beside(left, right), "png", picture.toFile());
                pictures.add(picture);
            }
        }
        return pictures;
    }

    private static Path keep(String template, byte[] pdf) {
        try {
            Files.createDirectories(FOUND);
            return Files.write(FOUND.resolve(template + ".pdf"), pdf);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Read by those who know the paper, not the program. */
    private static String explained(String template, List<Path> pictures, Path found) {
        String what = pictures.isEmpty()
                ? "“%s”还没有样张".formatted(template)
                : "“%s”有 %d 页与样张不同，请看图（左为样张，中为现在的样子，右侧红色为差别）：%s".formatted(template, pictures.size(), pictures);
        return "%s%n现在的样子：%s%n认可后请复制为新的样张：cp %s %s/".formatted(what, found, found, APPROVED);
    }
}
