package ah.patentplan.rehearsal;

import ah.patentplan.workflow.RehearsalStage.OpenTask;
import ah.patentplan.workflow.TaskView;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** 答复 – what a person answers to some of the tasks; called as that person, who may have to bring papers first. */
interface Answering {

    /** Whether it knows the task of this box. */
    boolean knows(String key);

    /**
     * The answers that its story asks for, beside what the form requires anyway.
     *
     * @return empty where the task is left for now
     */
    Optional<Map<String, Object>> to(Asked asked);

    /**
     * 所问.
     *
     * @param view how the task looks, fetched when it is needed
     * @param part null where the task is about no single declaration
     * @param visit how often this box was done for this number before, from 0
     */
    record Asked(OpenTask task, Supplier<TaskView> view, Part part, int visit) {

        String number() {
            return task.number();
        }

        boolean has(Turn turn) {
            return part != null && part.has(turn);
        }

        /** Whether the turn comes and the box was not done yet. */
        boolean first(Turn turn) {
            return visit == 0 && has(turn);
        }

        /** What the form shows. */
        Map<String, Object> data() {
            return view.get().data();
        }

        String shown(String key) {
            Object value = data().get(key);
            return value == null ? "" : value.toString();
        }
    }
}
