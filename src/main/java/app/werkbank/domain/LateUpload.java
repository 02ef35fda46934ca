package app.werkbank.domain;

import java.time.Duration;
import java.time.Instant;

/** A reading that reached the server long after it was read off the car: an offline day is no break (domain rule 10). */
public final class LateUpload {
    /** Up to this long after it was taken, a reading is where it belongs. */
    public static final Duration USUAL = Duration.ofHours(1);

    private LateUpload() {}

    /**
     * Whether a reading is to be marked.
     *
     * @param observedAt when it was read off the car, UTC
     * @param createdAt when it reached the server, UTC
     */
    public static boolean is(Instant observedAt, Instant createdAt) {
        return Duration.between(observedAt, createdAt).compareTo(USUAL) > 0;
    }
}
