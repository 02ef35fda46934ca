package app.werkbank.sync;

import app.werkbank.domain.IntentState;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Ledger;
import java.util.List;
import java.util.UUID;

/** Ends undo windows that are over. */
record Releasing(List<UUID> intents) implements Op {

    @Override
    public Result on(Ledger ledger) {
        List<IntentRow> rows = intents.stream()
                .flatMap(id -> ledger.intent(id).stream())
                .map(row -> release(ledger, row))
                .toList();
        return Result.of(rows);
    }

    private static IntentRow release(Ledger ledger, IntentRow row) {
        if (row.state() != IntentState.HELD) {
            return row;
        }
        IntentRow queued = row.in(IntentState.QUEUED, row.reason());
        ledger.put(queued);
        return queued;
    }
}
