package ah.patentplan.cockpit;

import java.util.List;

/** 经过路径 – the boxes that a case came to, and the flows that it took between them. */
record CasePath(List<Box> boxes, List<Flow> flows) {

    /**
     * 环节 – how often the case came to a box, and how long it stayed there.
     *
     * @param ended how often it left, the times that it was taken away included
     * @param milliseconds of all stays that are over
     */
    record Box(String id, long running, long ended, long canceled, long milliseconds) {}

    /** 流向. */
    record Flow(String id, long times) {}
}
