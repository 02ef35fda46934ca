package app.werkbank.sync;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Estimates the server's clock from the Date headers of its answers: the median of the last few (sync rule 10). */
final class ServerClock {
    private static final int SAMPLES = 9;
    /** Date has whole seconds. */
    private static final long RESOLUTION_MS = 1000;

    private final Deque<Clocks> samples = new ArrayDeque<>();
    private Clocks estimate = Clocks.UNKNOWN;

    void resume(Clocks kept) {
        estimate = kept;
    }

    /**
     * @param date of the answer, by the server's clock
     * @param received by the local clock
     * @param roundTripMs from the request to the answer
     */
    void learn(Instant date, Instant received, long roundTripMs) {
        long offset = date.toEpochMilli() + RESOLUTION_MS / 2 - (received.toEpochMilli() - roundTripMs / 2);
        if (samples.size() == SAMPLES) {
            samples.removeFirst();
        }
        samples.addLast(new Clocks(offset, roundTripMs / 2 + RESOLUTION_MS));
        List<Clocks> sorted =
                samples.stream().sorted(Comparator.comparingLong(Clocks::offsetMs)).toList();
        estimate = sorted.get(sorted.size() / 2);
    }

    Clocks estimate() {
        return estimate;
    }
}
