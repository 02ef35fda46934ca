package app.werkbank.sync;

import app.werkbank.store.Ledger;
import app.werkbank.store.ScopeRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Asks the store whether a total that the server told without rows ({@code limit=0}) is what is known already: sound for
 * odometer registrations, which only grow. The result says {@code again} where the list itself must be read: also where
 * one of its rows came without its instant, which a next answer may bring.
 */
record OdometerProbe(String vin, long readNumber, long total, Instant begun) implements PullOp {

    @Override
    public Result on(Ledger ledger) {
        String name = ScopeRow.odometer(vin);
        Optional<ScopeRow> scope = ledger.scope(name);
        boolean known = scope.map(ScopeRow::complete).orElse(false) && ledger.datedCount(vin) == total;
        boolean watched = ledger.lane(LaneName.odometer(vin)).stream().anyMatch(row -> Recheck.due(row, begun));
        if (!known || watched) {
            return new Result(List.of(), 0, null, true);
        }
        ScopeRow before = scope.orElseThrow();
        ledger.put(new ScopeRow(name, readNumber, begun, true, total, before.newest(), null));
        return Result.of(List.of());
    }
}
