package ah.patentplan.document;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;

/** 页脚字体 – the few characters of page numbers and marks: binding takes seconds, so it borrows no whole font set. */
@Component
class FootFont {

    private static final String ASCII =
            IntStream.rangeClosed(' ', '~').mapToObj(Character::toString).collect(Collectors.joining());

    private final Fonts fonts;
    private final Map<String, byte[]> excerpts = new ConcurrentHashMap<>();

    FootFont(Fonts fonts) {
        this.fonts = fonts;
    }

    /** A font of the document that can write its page numbers and these marks. */
    PDFont embed(PDDocument document, List<Mark> marks) throws IOException {
        String characters = Stream.concat(
                        Stream.of(ASCII, "—"), marks.stream().flatMap(mark -> mark.caption().stream()))
                .flatMapToInt(String::codePoints)
                .sorted()
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        byte[] excerpt = excerpts.computeIfAbsent(characters, this::excerpt);
        return PDType0Font.load(document, new TTFParser().parse(new RandomAccessReadBuffer(excerpt)), true);
    }

    byte[] excerpt(String characters) {
        return fonts.with(set -> set.excerpt(Face.SONG, characters));
    }
}
