package app.werkbank.sync;

import app.werkbank.domain.IntentKind;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Ledger;
import java.util.List;
import java.util.UUID;

/** Reads how intents stand now, in the order of the writes; of a wish all of its lane, for it may have withdrawn others. */
record Looking(List<UUID> intents) implements Op {

    @Override
    public Result on(Ledger ledger) {
        return Result.of(intents.stream()
                .flatMap(id -> ledger.intent(id).stream())
                .flatMap(row -> lane(ledger, row).stream())
                .toList());
    }

    private static List<IntentRow> lane(Ledger ledger, IntentRow row) {
        return row.kind() == IntentKind.ODOMETER ? List.of(row) : ledger.lane(row.lane());
    }
}
