package ah.patentplan.decision;

import ah.patentplan.declaration.Correspondence;
import java.time.Instant;

/** 例外类型 – what may depart from the programme. */
public enum DepartureKind {
    DEADLINE_MOVED("调整受理截止时间"),
    SCORE_REOPENED("退回重评"),
    AGAINST_RANKING("未按评审排序审定"),
    FAILED_APPROVED("评审不合格而拟立项"),
    GRADE_OVERRIDDEN("调整绩效评估等次");

    private final String title;

    DepartureKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** A kept value as people read it: for a deadline 2022年9月26日18时00分00秒, else as it stands. */
    public String shown(String value) {
        return this == DEADLINE_MOVED ? Correspondence.time(Instant.parse(value)) : value;
    }
}
