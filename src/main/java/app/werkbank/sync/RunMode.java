package app.werkbank.sync;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a run of the engine lasts.
 *
 * @param patience null: one round, no waiting for holds or graces; else until no entry is being sent or can
 *     still move by itself, or only a person can help, or this time is over
 */
public record RunMode(@Nullable Duration patience) {
    public static final RunMode ONE_ROUND = new RunMode(null);
}
