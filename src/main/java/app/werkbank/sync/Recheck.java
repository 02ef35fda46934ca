package app.werkbank.sync;

import app.werkbank.domain.IntentState;
import app.werkbank.store.Before;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Reason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a VIN is read again to look for second copies of what was sent: an hour after, and a day after (sync rule 6). */
final class Recheck {
    static final Duration FIRST = Duration.ofHours(1);
    private static final Duration SECOND = Duration.ofHours(23);

    private Recheck() {}

    /** Whether an entry was given up though it may be on the server, such as one that came back with a restored backup. */
    static boolean givenUpInDoubt(IntentRow row) {
        Before before = row.beforeDiscard();
        return row.state() == IntentState.DISCARDED
                && before != null
                && before.reason() != Reason.LATER_READING
                && (before.state() == IntentState.IN_DOUBT || before.state() == IntentState.NEEDS_USER);
    }

    /** Whether it is time; a look that lies farther off than any is ever planned was planned by a clock since set back. */
    static boolean due(IntentRow row, Instant now) {
        Instant due = row.recheckAt();
        return due != null && (!due.isAfter(now) || due.isAfter(now.plus(SECOND)));
    }

    /**
     * The next look after one that is over; null where it was the last.
     *
     * @param sentAt when it was last sent, by the local clock
     */
    static @Nullable Instant next(Instant sentAt, Instant now) {
        boolean first = !sentAt.isAfter(now) && now.isBefore(sentAt.plus(SECOND));
        return first ? now.plus(SECOND) : null;
    }
}
