package ah.patentplan.document;

import java.io.IOException;

/** 恶意文件 – a file that wants to do harm, or only looks as if. */
interface Hostile {

    /** Words of its refusal, empty where any will do; null where it is harmless and taken. */
    String reason();

    byte[] bytes() throws IOException;

    /** 制作. */
    interface Maker {
        byte[] bytes() throws IOException;
    }
}
