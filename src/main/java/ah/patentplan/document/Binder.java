package ah.patentplan.document;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.springframework.stereotype.Component;

/** 汇编 – binds all parts into the one A4 file: bookmarks, page numbers through, nothing active. */
@Component
public class Binder {

    private final FootFont font;

    Binder(FootFont font) {
        this.font = font;
    }

    /**
     * Writes the dossier to the file, which it replaces only when it is on the disk, opened again and found whole; the
     * same dossier gives the same bytes.
     *
     * @return the number of pages
     * @throws DocumentRefused where a part cannot be read, or lacks a page that is to be replaced
     */
    public int bind(Dossier dossier, Path file) {
        Path written = file.resolveSibling(file.getFileName() + ".part");
        try (PDDocument target = new PDDocument();
                Binding binding = binding(target, dossier)) {
            binding.addAll(dossier.parts());
            binding.finish();
            describe(target, dossier);
            write(target, written);
            check(written, binding);
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return binding.pages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            written.toFile().delete();
        }
    }

    /** For each key of a part the number of its first page, as {@link #bind} would print it. Errors as there. */
    public Map<String, Integer> firstPages(Dossier dossier) {
        try (PDDocument target = new PDDocument();
                Binding binding = binding(target, dossier)) {
            binding.addAll(dossier.parts());
            return binding.firstPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Binding binding(PDDocument target, Dossier dossier) throws IOException {
        List<Mark> marks = dossier.parts().stream()
                .map(Part::mark)
                .filter(Objects::nonNull)
                .toList();
        return new Binding(target, new PageFoot(target, font.embed(target, marks)));
    }

    private static void describe(PDDocument target, Dossier dossier) {
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(dossier.title());
        about.setProducer("patent-plan");
        about.setCreationDate(GregorianCalendar.from(dossier.created()));
        target.setDocumentInformation(about);
        target.getDocumentCatalog().setLanguage("zh-CN");
        // seeds the file identifier, which else comes from the clock
        target.setDocumentId(dossier.created().toInstant().toEpochMilli());
    }

    private static void write(PDDocument target, Path file) throws IOException {
        try (FileOutputStream disk = new FileOutputStream(file.toFile());
                OutputStream buffered = new BufferedOutputStream(disk, 1 << 20)) {
            // object streams lose the page tree when pages come from several documents
            target.save(buffered, CompressParameters.NO_COMPRESSION);
            buffered.flush();
            disk.getFD().sync();
        }
    }

    private static void check(Path file, Binding binding) throws IOException {
        try (PDDocument written = Loader.loadPDF(Source.of(file).open())) {
            int pages = 0;
            for (var page : written.getPages()) {
                pages += page.getCOSObject().getDictionaryObject("Contents") == null ? 0 : 1;
            }
            if (pages != binding.pages() || Bookmarks.count(written) != binding.bookmarks()) {
                throw new IllegalStateException(file + " lacks pages or bookmarks");
            }
            ActiveContent.find(written).ifPresent(found -> {
                throw new DocumentRefused("汇编后的文件含有" + found);
            });
        }
    }
}
