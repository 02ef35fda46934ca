package app.werkbank.sync;

import app.werkbank.store.Ledger;
import app.werkbank.store.Meta;
import java.time.Instant;

/**
 * The server's clock as far as it is known: the local clock plus an offset, within an error (sync rule 10).
 *
 * @param offsetMs server time minus local time
 * @param errorMs half a round trip and a second, or {@link #UNKNOWN_ERROR_MS} where no answer was ever seen
 */
public record Clocks(long offsetMs, long errorMs) {
    /** A day: before the first answer nothing is known of the server's clock. */
    static final long UNKNOWN_ERROR_MS = 86_400_000;

    /** No answer leaves an error as large: the local clock was set since the last one, or there was none yet. */
    private static final long VAGUE_MS = 60_000;

    static final Clocks UNKNOWN = new Clocks(0, UNKNOWN_ERROR_MS);

    /** What the last answer taught, as it was kept. */
    static Clocks kept(Ledger ledger) {
        long error = ledger.number(Meta.CLOCK_ERROR);
        return error == 0 ? UNKNOWN : new Clocks(ledger.number(Meta.CLOCK_OFFSET), error);
    }

    void keep(Ledger ledger) {
        ledger.number(Meta.CLOCK_OFFSET, offsetMs);
        ledger.number(Meta.CLOCK_ERROR, errorMs);
    }

    /** Whether the server's time is hardly known. */
    boolean vague() {
        return errorMs > VAGUE_MS;
    }

    Instant server(Instant local) {
        return local.plusMillis(offsetMs);
    }

    /** The server's time of an earlier moment: by the clock that never jumps, for the local one may have been set since. */
    Instant server(Moment earlier, Moment now) {
        return server(now.wall()).minusMillis(now.mono() - earlier.mono());
    }

    /**
     * The earliest that the server's clock can have shown at an earlier moment, beside another time of it that was reckoned:
     * each of the two may be wrong by the error, and what is reckoned changes with each answer.
     */
    Instant earliestServer(Moment earlier, Moment now) {
        return server(earlier, now).minusMillis(2 * errorMs);
    }

    /** The latest the server's clock can show now. */
    Instant latestServer(Instant local) {
        return server(local).plusMillis(errorMs);
    }
}
