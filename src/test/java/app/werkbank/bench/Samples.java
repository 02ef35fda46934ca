package app.werkbank.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** How long the same thing took, each time it was done. */
final class Samples {
    private static final double NANOS_PER_MS = 1e6;

    private final List<Double> milliseconds = new ArrayList<>();

    /** Does it once more, and takes the time. */
    <T> T time(Callable<T> work) throws Exception {
        long start = System.nanoTime();
        T result = work.call();
        add(System.nanoTime() - start);
        return result;
    }

    void add(long nanos) {
        milliseconds.add(nanos / NANOS_PER_MS);
    }

    double median() {
        return at(50);
    }

    /** The time that this many percent did not exceed, in ms. */
    double at(int percent) {
        List<Double> ascending = milliseconds.stream().sorted().toList();
        return ascending.get(Math.max(0, (int) Math.ceil(ascending.size() * percent / 100.0) - 1));
    }

    double longest() {
        return at(100);
    }
}
