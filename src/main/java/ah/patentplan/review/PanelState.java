package ah.patentplan.review;

import java.util.EnumSet;
import java.util.Set;

/** 专家组状态. */
public enum PanelState {
    PREPARED("组建中"),
    DRAWN("已产生，待监督"),
    INVITED("邀请专家"),
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
            case INVITED -> EnumSet.of(PREPARED, APPOINTED);
            // earlier releases invited nobody: who was drawn sat on the panel
            case APPOINTED -> EnumSet.of(INVITED);
        };
        return following.contains(next);
    }
}
