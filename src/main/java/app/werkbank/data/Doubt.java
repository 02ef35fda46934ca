package app.werkbank.data;

import app.werkbank.domain.IntentKind;
import app.werkbank.domain.IntentState;
import app.werkbank.store.AttemptOutcome;
import app.werkbank.store.AttemptRow;
import app.werkbank.store.Before;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Ledger;
import app.werkbank.store.Meta;
import app.werkbank.store.Reason;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What becomes of entries that come back with a copy from before (sync rule 12): nobody knows what was done since, so all
 * that may have been sent is in doubt, without a baseline, and is looked for before it is ever sent.
 */
public final class Doubt {
    private static final Set<IntentState> PENDING =
            Arrays.stream(IntentState.values()).filter(IntentState::pending).collect(Collectors.toUnmodifiableSet());
    private static final Set<IntentState> MAY_LEAVE =
            EnumSet.of(IntentState.HELD, IntentState.QUEUED, IntentState.SENDING);
    private static final Before IN_DOUBT = new Before(IntentState.IN_DOUBT, Reason.RESTORED);

    private Doubt() {}

    /**
     * @param known entries of which the replaced data or the journal tell how they ended
     * @param now by the local clock
     */
    public static void of(Ledger ledger, Set<UUID> known, Instant now) {
        Instant server = now.plusMillis(ledger.number(Meta.CLOCK_OFFSET));
        for (IntentRow row : ledger.intents(PENDING)) {
            doubt(ledger, row, server, now);
        }
        for (IntentRow row : ledger.intents(EnumSet.of(IntentState.DISCARDED))) {
            Before before = row.beforeDiscard();
            if (before != null && MAY_LEAVE.contains(before.state())) {
                ledger.put(row.remembering(IN_DOUBT));
            }
        }
        for (IntentRow row : readings(ledger, known, IntentState.REJECTED)) {
            doubt(ledger, row.remembering(new Before(row.state(), row.reason())), server, now);
        }
        for (IntentRow row : readings(ledger, known, IntentState.CANCELLED)) {
            ledger.put(row.in(IntentState.DISCARDED, row.reason()).remembering(IN_DOUBT));
        }
    }

    private static void doubt(Ledger ledger, IntentRow row, Instant server, Instant now) {
        for (AttemptRow attempt : ledger.attempts(row.id())) {
            AttemptRow over = attempt.outcome() == null
                    ? attempt.ended(now, server, AttemptOutcome.UNKNOWN, null, null, null, null)
                    : attempt;
            ledger.put(over.withoutBaseline());
        }
        ledger.put(
                row.in(IntentState.IN_DOUBT, Reason.RESTORED).retrying(null, 0).absent(0, null));
    }

    /** Refused or taken back, and perhaps sent after all since: a wish for equipment is compared with the pair anyway. */
    private static List<IntentRow> readings(Ledger ledger, Set<UUID> known, IntentState state) {
        return ledger.intents(EnumSet.of(state)).stream()
                .filter(row -> row.kind() == IntentKind.ODOMETER && !known.contains(row.id()))
                .toList();
    }
}
