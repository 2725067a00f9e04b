package ah.patentplan.review;

import java.util.EnumSet;
import java.util.Set;

/** 专家组状态. */
public enum PanelState {
    PREPARED("组建中"),
    DRAWN("已产生，待监督"),
    APPOINTED("已组建");

    private final String title;

    PanelState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    boolean mayBecome(PanelState next) {
        Set<PanelState> following = switch (this) {
            case PREPARED -> EnumSet.of(DRAWN);
            case DRAWN -> EnumSet.of(PREPARED, APPOINTED);
            case APPOINTED -> EnumSet.noneOf(PanelState.class);
        };
        return following.contains(next);
    }
}
