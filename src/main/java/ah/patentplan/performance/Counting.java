package ah.patentplan.performance;

import java.util.Locale;

/** 计数方式 – what of a period a figure counts (column counting of the year's table of targets). */
enum Counting {
    STOCK("时点数"),
    YEAR("全年数"),
    NEW("新增数"),
    STATE("完成情况");

    private final String title;

    Counting(String title) {
        this.title = title;
    }

    static Counting of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String title() {
        return title;
    }
}
