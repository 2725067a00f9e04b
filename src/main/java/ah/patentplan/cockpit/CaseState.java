package ah.patentplan.cockpit;

import java.util.stream.Stream;

/** 项目状态 – how far the engine is with a case; the ids are the engine's. */
enum CaseState {
    ACTIVE("办理中"),
    SUSPENDED("已暂停"),
    COMPLETED("已办结"),
    EXTERNALLY_TERMINATED("已终止"),
    INTERNALLY_TERMINATED("已终止");

    private final String title;

    CaseState(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** One state of each title. */
    static Stream<CaseState> told() {
        return Stream.of(values()).filter(state -> state != INTERNALLY_TERMINATED);
    }

    /** The engine's names of all states with this title. */
    String[] names() {
        return Stream.of(values())
                .filter(state -> state.title.equals(title))
                .map(CaseState::name)
                .toArray(String[]::new);
    }
}
