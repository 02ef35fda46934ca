package app.werkbank.sync;

import app.werkbank.domain.IntentKind;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.UsedEquipment;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Ledger;
import app.werkbank.store.Reason;
import app.werkbank.store.UsedRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stores what a read of one pair showed and what that makes of the wish in doubt (sync rule 7).
 *
 * @param intent the wish, IN_DOUBT
 * @param seen the pair as answered; null where it is not on the server
 * @param begun when the read was asked for, by the server's clock
 * @param answered when its answer came, by the local clock
 * @param backoffMs how long a wish that is not fulfilled waits before it is sent again
 */
record PairRead(
        UUID intent,
        @Nullable UsedEquipment seen,
        Instant begun,
        Instant answered,
        long backoffMs,
        Clocks clocks,
        Duration grace)
        implements Op {

    @Override
    public Result on(Ledger ledger) {
        IntentRow row = ledger.intent(intent).orElseThrow();
        if (row.state() != IntentState.IN_DOUBT) {
            return Result.of(List.of(row));
        }
        if (seen != null) {
            ledger.harvest(seen.equipment());
        }
        boolean present = seen != null;
        Pair.endedBy(ledger, row, begun);
        UsedRow pair = ledger.used(row.ticketId(), row.equipment())
                .orElseGet(() -> UsedRow.unknown(row.ticketId(), row.equipment()))
                .seen(present)
                .verified(begun);
        ledger.put(pair);
        IntentRow next = present == (row.kind() == IntentKind.EQUIPMENT_ADD)
                ? Pair.settle(ledger, row, pair, begun, clocks, grace)
                : planAgain(ledger, row);
        ledger.put(next);
        return Result.of(List.of(next));
    }

    /** Not as wished: it is sent again, unless a later wish has taken its place. */
    private IntentRow planAgain(Ledger ledger, IntentRow row) {
        return Pair.superseded(ledger, row)
                ? row.in(IntentState.DISCARDED, Reason.COALESCED)
                : row.in(IntentState.QUEUED, null).retrying(answered.plusMillis(backoffMs), row.failures());
    }
}
