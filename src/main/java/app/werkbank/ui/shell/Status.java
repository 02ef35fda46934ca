package app.werkbank.ui.shell;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the program stands towards the server at one moment; the composition root makes it of what sync reports.
 *
 * @param switchedOff whether the person wants to be offline
 * @param offlineSince since when there is no connection, UTC; null while there is one
 * @param pending how many changes the server has not confirmed: held, queued, sending, in doubt, needing a person
 * @param needsYou how many lines of the outbox only a person can help: of these, refused ones, readings without a ticket
 * @param lastPull when the server's data was last read, UTC; null for never
 */
public record Status(
        boolean switchedOff,
        @Nullable Instant offlineSince,
        int pending,
        int needsYou,
        StatusSentence sentence,
        @Nullable Instant lastPull) {

    /** Before anything is known. */
    public static final Status UNKNOWN = new Status(false, null, 0, 0, new StatusSentence.NeverSynced(), null);

    public boolean offline() {
        return offlineSince != null;
    }
}
