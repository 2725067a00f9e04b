package ah.patentplan.document;

/** 大小 – how a number of bytes is written. */
class Sizes {

    static String show(long bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " 字节";
    }
}
