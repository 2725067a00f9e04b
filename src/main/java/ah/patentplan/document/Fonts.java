package ah.patentplan.document;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 字库 – lends one font set to one thread at a time.
 *
 * <p>Parsing costs ten times what a page costs, and a set takes 45 MB: there are as many sets as processors.
 */
@Component
class Fonts {

    private final BlockingQueue<FontSet> idle;

    Fonts() {
        this("");
    }

    /** @param fangSong path of a 仿宋 in TrueType for official documents, which no free font is; empty: 宋体 stands for it */
    @Autowired
    Fonts(@Value("${patent-plan.fonts.fangsong:}") String fangSong) {
        int sets = Runtime.getRuntime().availableProcessors();
        idle = new ArrayBlockingQueue<>(sets);
        for (int i = 0; i < sets; i++) {
            idle.add(new FontSet(fangSong));
        }
    }

    <T, E extends Exception> T with(Work<T, E> work) throws E {
        FontSet fonts = take();
        try {
            return work.apply(fonts);
        } finally {
            idle.add(fonts);
        }
    }

    private FontSet take() {
        try {
            return idle.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for fonts", e);
        }
    }

    /** 用字 – what is done with the set while it is lent. */
    interface Work<T, E extends Exception> {
        T apply(FontSet fonts) throws E;
    }
}
