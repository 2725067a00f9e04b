package ah.patentplan.support;

import ah.patentplan.programme.Programme;
import java.time.LocalDate;

/** 说明时点 – when a unit has to say what other public money its project gets [policy]. */
public enum Occasion {
    CONTRACT("签订任务书前"),
    MID_TERM("中期报告"),
    EVALUATION("绩效报告");

    private final String title;

    Occasion(String title) {
        this.title = title;
    }

    /** The one that a day belongs to. */
    static Occasion on(LocalDate day, Programme programme) {
        if (day.isBefore(programme.progressOn())) {
            return CONTRACT;
        }
        return day.isBefore(programme.evaluationOn()) ? MID_TERM : EVALUATION;
    }

    public String title() {
        return title;
    }
}
