package ah.patentplan.document;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** 绘图名称 – counts by which names a drawing paints; what strings and inline pictures happen to spell counts too. */
class PaintOperators extends OutputStream {

    private static final String DELIMITERS = "()<>[]{}/%";
    private static final int LONGEST = 255;

    private final Map<String, Integer> names = new HashMap<>();
    private final StringBuilder word = new StringBuilder();
    private String name = "";
    private long size;

    @Override
    public void write(int single) {
        int c = single & 0xFF;
        size++;
        if (c <= ' ') {
            endWord();
        } else if (DELIMITERS.indexOf(c) >= 0) {
            endWord();
            if (c == '/') {
                word.append('/');
            }
        } else if (word.length() <= LONGEST) {
            word.append((char) c);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            write(bytes[i]);
        }
    }

    @Override
    public void close() {
        endWord();
    }

    /** Names after which something is painted, unescaped, with the number of times. */
    Map<String, Integer> names() {
        return names;
    }

    /** Bytes that passed. */
    long size() {
        return size;
    }

    private void endWord() {
        if (word.isEmpty()) {
            return;
        }
        if (word.charAt(0) == '/') {
            name = word.substring(1);
        } else {
            switch (word.toString()) {
                case "Do", "gs", "scn", "SCN" -> names.merge(unescaped(name), 1, Integer::sum);
                default -> {}
            }
        }
        word.setLength(0);
    }

    /** {@code F#6f} is {@code Fo}; the bytes of a name are UTF-8. */
    private static String unescaped(String name) {
        byte[] bytes = new byte[name.length()];
        int length = 0;
        for (int i = 0; i < name.length(); i++) {
            int high = i + 2 < name.length() ? Character.digit(name.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(name.charAt(i + 2), 16);
            if (name.charAt(i) == '#' && low >= 0) {
                bytes[length++] = (byte) (high * 16 + low);
                i += 2;
            } else {
                bytes[length++] = (byte) name.charAt(i);
            }
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
