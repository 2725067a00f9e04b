package ah.patentplan.performance;

import java.util.Locale;

/** 目标类型 – how a target is measured (column kind of the year's table of targets). */
public enum TargetKind {
    /** 增幅: growth in percent over the accepted baseline. */
    GROWTH,
    /** 数值: the actual figure itself. */
    VALUE,
    /** 占比: the actual share in percent. */
    SHARE,
    /** 完成与否: done or not done. */
    DONE;

    static TargetKind of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
