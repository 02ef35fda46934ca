package app.werkbank.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** Takes the time of work that has been done before, so that the first run's costs are not counted. */
final class Stopwatch {
    private static final double NANOS_PER_SECOND = 1e9;

    private Stopwatch() {}

    /** The median of an odd number of runs after one that does not count, in seconds. */
    static double seconds(int runs, Callable<?> work) throws Exception {
        work.call();
        double[] seconds = new double[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            work.call();
            seconds[i] = (System.nanoTime() - start) / NANOS_PER_SECOND;
        }
        Arrays.sort(seconds);
        return seconds[runs / 2];
    }
}
