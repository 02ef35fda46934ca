package app.werkbank.sync;

import app.werkbank.store.Ledger;
import app.werkbank.store.Meta;
import java.util.List;

/** Keeps what the next run must know: the clock's offset and the requests of the day. */
record KeepingCounts(Clocks clocks, long quotaDay, long quotaUsed) implements Op {

    @Override
    public Result on(Ledger ledger) {
        clocks.keep(ledger);
        ledger.number(Meta.QUOTA_DAY, quotaDay);
        ledger.number(Meta.QUOTA_USED, quotaUsed);
        return Result.of(List.of());
    }
}
