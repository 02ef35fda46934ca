package app.werkbank.sync.sim;

import app.werkbank.store.IntentRow;
import app.werkbank.store.OdometerRow;
import java.util.List;
import java.util.Optional;

/** A ledger that does not know which rows already belong to an entry: what the simulator must find out. */
public final class UnclaimingLedger extends MemoryLedger {

    @Override
    public Optional<IntentRow> ownerOf(long number) {
        return Optional.empty();
    }

    @Override
    public List<OdometerRow> unclaimed(String vin, long above) {
        return pulled(vin);
    }
}
