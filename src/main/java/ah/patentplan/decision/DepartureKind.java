package ah.patentplan.decision;

import ah.patentplan.declaration.Correspondence;
import java.time.Instant;

/** 例外类型 – what may depart from the programme. */
public enum DepartureKind {
    DEADLINE_MOVED("调整受理截止时间");

    private final String title;

    DepartureKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** A kept value as people read it: for a deadline 2022年9月26日18时00分00秒. */
    public String shown(String value) {
        return switch (this) {
            case DEADLINE_MOVED -> Correspondence.time(Instant.parse(value));
        };
    }
}
