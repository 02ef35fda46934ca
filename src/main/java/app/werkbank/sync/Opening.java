package app.werkbank.sync;

import app.werkbank.domain.IntentState;
import app.werkbank.store.AttemptOutcome;
import app.werkbank.store.AttemptRow;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Ledger;
import app.werkbank.store.Meta;
import app.werkbank.store.Reason;
import app.werkbank.store.ScopeRow;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is done once when the engine starts: what was being sent is in doubt, and what waits is read. */
final class Opening {
    private static final Set<IntentState> OPEN = EnumSet.of(
            IntentState.HELD,
            IntentState.QUEUED,
            IntentState.SENDING,
            IntentState.IN_DOUBT,
            IntentState.NEEDS_USER,
            IntentState.REJECTED);

    private Opening() {}

    /**
     * What the store holds at start.
     *
     * @param quotaDay the UTC day (days since 1970) that {@code quotaUsed} counts
     */
    record Found(List<IntentRow> intents, List<ScopeRow> scopes, Clocks clocks, long quotaDay, long quotaUsed) {}

    static Found run(Ledger ledger, Instant now) {
        for (IntentRow row : ledger.intents(EnumSet.of(IntentState.SENDING))) {
            doubt(ledger, row, now);
        }
        return new Found(
                ledger.intents(OPEN),
                ledger.scopes(),
                Clocks.kept(ledger),
                ledger.number(Meta.QUOTA_DAY),
                ledger.number(Meta.QUOTA_USED));
    }

    /** When it ended by the server's clock nobody knows: the local one may have been set meanwhile. */
    private static void doubt(Ledger ledger, IntentRow row, Instant now) {
        for (AttemptRow attempt : ledger.attempts(row.id())) {
            if (attempt.outcome() == null) {
                ledger.put(attempt.ended(now, null, AttemptOutcome.UNKNOWN, null, null, null, null));
            }
        }
        ledger.put(row.in(IntentState.IN_DOUBT, Reason.ENDED_WHILE_SENDING)
                .retrying(null, row.failures())
                .absent(0, null));
    }
}
