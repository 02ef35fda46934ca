package app.werkbank.sync;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a run of the engine lasts.
 *
 * @param patience null: one round, no waiting for holds or graces; else until no entry is being sent or can
 *     still move by itself, or only a person can help, or this time is over
 * @param reading whether such a run also waits for lists that could not be read at the first try
 */
public record RunMode(@Nullable Duration patience, boolean reading) {
    public static final RunMode ONE_ROUND = new RunMode(null, false);

    /** Waits for entries alone. */
    public RunMode(Duration patience) {
        this(patience, false);
    }
}
