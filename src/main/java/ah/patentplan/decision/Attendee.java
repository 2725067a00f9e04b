package ah.patentplan.decision;

import java.util.Collection;
import java.util.List;

/**
 * 与会人员 – one member of the meeting, or a guest who decides nothing.
 *
 * @param presence null until recorded
 * @param recusedFrom numbers of the declarations from which a present member is recused
 */
public record Attendee(String name, String post, Presence presence, List<String> recusedFrom) {

    /** 应到: counts for the quorum, present or not. */
    boolean belongs() {
        return presence != Presence.GUEST;
    }

    boolean attends() {
        return presence == Presence.PRESENT;
    }

    boolean decides(String declaration) {
        return attends() && !recusedFrom.contains(declaration);
    }

    /** The same person before another meeting. */
    Attendee anew() {
        return new Attendee(name, post, presence == Presence.GUEST ? Presence.GUEST : null, List.of());
    }

    static long belonging(Collection<Attendee> attendance) {
        return attendance.stream().filter(Attendee::belongs).count();
    }

    static long present(Collection<Attendee> attendance) {
        return attendance.stream().filter(Attendee::attends).count();
    }

    static long deciding(Collection<Attendee> attendance, String declaration) {
        return attendance.stream().filter(one -> one.decides(declaration)).count();
    }
}
