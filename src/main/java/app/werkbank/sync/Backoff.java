package app.werkbank.sync;

import java.util.SplittableRandom;

/** Full jitter: a delay is uniform in [0, min(cap, base * 2^n)] (invariant I24). */
final class Backoff {
    private static final int MOST_DOUBLINGS = 20;

    private final long baseMs;
    private final long capMs;
    private final SplittableRandom random;

    Backoff(long baseMs, long capMs, SplittableRandom random) {
        this.baseMs = baseMs;
        this.capMs = capMs;
        this.random = random;
    }

    /** @param failures how many in a row, from 0 */
    long delayMs(int failures) {
        return jitter(Math.min(capMs, baseMs << Math.min(failures, MOST_DOUBLINGS)));
    }

    /** Uniform in [0, bound]. */
    long jitter(long boundMs) {
        return random.nextLong(boundMs + 1);
    }
}
