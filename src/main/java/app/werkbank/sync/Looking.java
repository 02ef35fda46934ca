package app.werkbank.sync;

import app.werkbank.store.Ledger;
import java.util.List;
import java.util.UUID;

/** Reads how intents stand now, in the order of the writes. */
record Looking(List<UUID> intents) implements Op {

    @Override
    public Result on(Ledger ledger) {
        return Result.of(
                intents.stream().flatMap(id -> ledger.intent(id).stream()).toList());
    }
}
