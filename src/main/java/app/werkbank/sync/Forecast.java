package app.werkbank.sync;

import app.werkbank.domain.Kilometres;
import app.werkbank.domain.Trend;
import app.werkbank.store.Ledger;
import app.werkbank.store.OdometerRow;
import java.time.Instant;
import java.util.Optional;

/** What the server will probably say of a reading before it has it (domain rule 3). */
final class Forecast {
    private Forecast() {}

    /** Whether the reading is lower than the entry before it in its lane, or else than the newest row of the server. */
    static boolean breaks(Ledger ledger, String vin, Kilometres km, Instant observedAt) {
        Optional<Kilometres> before = ledger.pendingBy(LaneName.odometer(vin), observedAt)
                .or(() -> ledger.newest(vin).map(OdometerRow::judged));
        return before.isPresent() && Trend.breaks(before.get(), km);
    }
}
