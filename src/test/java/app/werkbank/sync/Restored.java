package app.werkbank.sync;

import app.werkbank.domain.IntentState;
import app.werkbank.store.AttemptOutcome;
import app.werkbank.store.AttemptRow;
import app.werkbank.store.Before;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Ledger;
import app.werkbank.store.Reason;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a restore makes of a ledger whose successor is lost (sync rule 12): all unfinished is in doubt, without a baseline. */
final class Restored {
    private static final Set<IntentState> PENDING = Arrays.stream(IntentState.values())
            .filter(IntentState::pending)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(IntentState.class)));
    private static final Set<IntentState> MAY_LEAVE =
            EnumSet.of(IntentState.HELD, IntentState.QUEUED, IntentState.SENDING);

    private Restored() {}

    static void doubt(Ledger ledger, Instant now) {
        Instant server = Clocks.kept(ledger).server(now);
        for (IntentRow row : ledger.intents(PENDING)) {
            for (AttemptRow attempt : ledger.attempts(row.id())) {
                AttemptRow over = attempt.outcome() == null
                        ? attempt.ended(now, server, AttemptOutcome.UNKNOWN, null, null, null, null)
                        : attempt;
                ledger.put(withoutBaseline(over));
            }
            ledger.put(row.in(IntentState.IN_DOUBT, Reason.RESTORED)
                    .retrying(null, 0)
                    .absent(0, null));
        }
        for (IntentRow row : ledger.intents(EnumSet.of(IntentState.DISCARDED))) {
            Before before = row.beforeDiscard();
            if (before != null && MAY_LEAVE.contains(before.state())) {
                ledger.put(row.remembering(new Before(IntentState.IN_DOUBT, Reason.RESTORED)));
            }
        }
    }

    private static AttemptRow withoutBaseline(AttemptRow a) {
        return new AttemptRow(
                a.intent(),
                a.number(),
                a.requestId(),
                a.km(),
                a.ticketId(),
                a.sendingAt(),
                a.sendingAtServer(),
                a.clockErrorMs(),
                null,
                a.endedAt(),
                a.endedAtServer(),
                a.outcome(),
                a.status(),
                a.title(),
                a.detail(),
                a.problem());
    }
}
