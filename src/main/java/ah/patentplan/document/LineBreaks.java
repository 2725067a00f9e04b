package ah.patentplan.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** 避头尾 – where a line of Chinese may break: no closing mark begins a line, no opening mark ends one. */
class LineBreaks implements FSTextBreaker {

    private static final String NEVER_FIRST = "，。、；：？！…—～·）》〉」』】〕］｝”’％‰℃,.;:?!)]}%";
    private static final String NEVER_LAST = "（《〈「『【〔［｛“‘([{￥≥≤";

    private final BreakIterator lines = BreakIterator.getLineInstance(Locale.CHINA);
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        lines.setText(newText);
    }

    @Override
    public int next() {
        int at = lines.next();
        while (at != BreakIterator.DONE && at < text.length() && forbidden(at)) {
            at = lines.next();
        }
        return at;
    }

    private boolean forbidden(int at) {
        return NEVER_FIRST.indexOf(text.charAt(at)) >= 0 || NEVER_LAST.indexOf(text.charAt(at - 1)) >= 0;
    }
}
