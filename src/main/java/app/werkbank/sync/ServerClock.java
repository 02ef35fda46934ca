package app.werkbank.sync;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Estimates the server's clock from the Date headers of its answers: the median of the last few (sync rule 10). */
final class ServerClock {
    private static final int SAMPLES = 9;
    /** Date has whole seconds. */
    private static final long RESOLUTION_MS = 1000;

    /** A difference between the local clocks that is no drift: the wall clock was set, or the computer slept. */
    private static final long JUMP_MS = 2000;

    private final Deque<Clocks> samples = new ArrayDeque<>();
    private Clocks estimate = Clocks.UNKNOWN;
    private @Nullable Long lead;
    private long jumpMs;

    void resume(Clocks kept) {
        estimate = kept;
    }

    /**
     * Compares the two local clocks. Whether the wall clock was set or the computer slept cannot be told, so until the
     * next answer the error is as large as the jump.
     */
    void see(Moment now) {
        long leads = now.wall().toEpochMilli() - now.mono();
        if (lead == null) {
            lead = leads;
        }
        jumpMs = Math.abs(leads - lead);
    }

    /**
     * @param date of the answer, by the server's clock
     * @param received by the local clock
     * @param roundTripMs from the request to the answer
     */
    void learn(Instant date, Instant received, long roundTripMs) {
        long offset = date.toEpochMilli() + RESOLUTION_MS / 2 - (received.toEpochMilli() - roundTripMs / 2);
        if (jumpMs > JUMP_MS) {
            samples.clear();
            lead = null;
            jumpMs = 0;
        }
        if (samples.size() == SAMPLES) {
            samples.removeFirst();
        }
        samples.addLast(new Clocks(offset, roundTripMs / 2 + RESOLUTION_MS));
        List<Clocks> sorted = samples.stream()
                .sorted(Comparator.comparingLong(Clocks::offsetMs))
                .toList();
        estimate = sorted.get(sorted.size() / 2);
    }

    Clocks estimate() {
        return jumpMs > JUMP_MS ? new Clocks(estimate.offsetMs(), estimate.errorMs() + jumpMs) : estimate;
    }
}
