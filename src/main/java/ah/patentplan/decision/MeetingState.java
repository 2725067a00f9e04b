package ah.patentplan.decision;

import java.util.EnumSet;
import java.util.Set;

/** 会议状态. */
public enum MeetingState {
    PREPARED("待登记"),
    RECORDED("待核定"),
    FROZEN("已核定");

    private final String title;

    MeetingState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    boolean mayBecome(MeetingState next) {
        Set<MeetingState> following = switch (this) {
            case PREPARED -> EnumSet.of(RECORDED);
            case RECORDED -> EnumSet.of(PREPARED, FROZEN);
            case FROZEN -> EnumSet.noneOf(MeetingState.class);
        };
        return following.contains(next);
    }
}
