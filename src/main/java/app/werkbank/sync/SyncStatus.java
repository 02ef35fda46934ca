package app.werkbank.sync;

import app.werkbank.domain.IntentKind;
import app.werkbank.domain.IntentState;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How things stand: the one source of the sentence at the bottom of the window. Instants are UTC.
 *
 * @param switchedOn the person's own switch; false means the program asks nothing
 * @param offlineSince when the service was last found out of reach, or the switch was put off; null while online
 * @param counts how many intents of a kind are in a state; pairs that do not occur are absent
 * @param working whether a request is under way
 * @param progress what a long pull has done so far; null where none runs
 * @param nextTry when the next try is due; null where nothing waits for a time
 * @param lastPull when all scopes were last pulled completely; null where never
 * @param lastSent when an entry was last confirmed; null where never in this run
 * @param trouble what stops more than one entry; null where nothing does
 */
public record SyncStatus(
        boolean switchedOn,
        @Nullable Instant offlineSince,
        Map<IntentKind, Map<IntentState, Long>> counts,
        boolean working,
        @Nullable Progress progress,
        @Nullable Instant nextTry,
        @Nullable Instant lastPull,
        @Nullable Instant lastSent,
        @Nullable Trouble trouble) {

    /** Rows pulled so far of how many; total null while not known. */
    public record Progress(
            String scope, long done, @Nullable Long total) {}

    /** How many intents of either kind are in the state. */
    public long count(IntentState state) {
        return counts.values().stream()
                .mapToLong(states -> states.getOrDefault(state, 0L))
                .sum();
    }

    /** HELD + QUEUED + SENDING + IN_DOUBT + NEEDS_USER. */
    public long pending() {
        return count(IntentState::pending);
    }

    /** REJECTED + NEEDS_USER. */
    public long needPerson() {
        return count(IntentState::needsPerson);
    }

    private long count(Predicate<IntentState> which) {
        return Arrays.stream(IntentState.values())
                .filter(which)
                .mapToLong(this::count)
                .sum();
    }

    /** Whether no time can be promised for the next entry: offline, or something else is in the way. */
    public boolean stopped() {
        return offline() || trouble != null;
    }

    /** Whether the server is out of reach or the switch is off. */
    public boolean offline() {
        return !switchedOn || offlineSince != null;
    }
}
