package ah.patentplan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 避头尾 – where lines break. */
class LineBreaksTest {

    @Test
    void noClosingMarkBeginsALineAndNoOpeningMarkEndsOne() {
        assertThat(pieces("甲（乙）……《丙》～丁，≥20%。戊")).containsExactly("甲", "（乙）……", "《丙》～", "丁，", "≥20%。", "戊");
    }

    private static List<String> pieces(String text) {
        LineBreaks breaks = new LineBreaks();
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            pieces.add(text.substring(from, at));
            from = at;
        }
        return pieces;
    }
}
