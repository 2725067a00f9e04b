package ah.patentplan.document;

import java.util.Arrays;

/** 计时 – the median of several rounds, after one that warms up. */
class Stopwatch {

    private Stopwatch() {}

    /** Milliseconds. */
    static long median(int rounds, Work work) throws Exception {
        work.run();
        long[] taken = new long[rounds];
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            work.run();
            taken[round] = (System.nanoTime() - start) / 1_000_000;
        }
        Arrays.sort(taken);
        return taken[rounds / 2];
    }

    /** 所计之事. */
    interface Work {
        void run() throws Exception;
    }
}
