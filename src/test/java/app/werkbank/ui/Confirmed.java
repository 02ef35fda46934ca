package app.werkbank.ui;

import app.werkbank.domain.IntentState;
import app.werkbank.store.IntentRow;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.SqlLedger;
import app.werkbank.store.Store;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** What the engine stores once the server has answered a reading with its registration. */
public final class Confirmed {
    private Confirmed() {}

    /** The server has the reading behind an entry, as it was sent, since an instant. */
    public static OdometerRow at(Store store, IntentRow entry, Instant createdAt) {
        return store.writeNow(db -> {
            SqlLedger ledger = new SqlLedger(db);
            long number = Objects.requireNonNull(entry.registration(), "a reading");
            OdometerRow row = ledger.registration(number).orElseThrow();
            UUID id = UUID.nameUUIDFromBytes(entry.id().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            OdometerRow confirmed = row.confirmed(id, createdAt, row.km(), 100, false);
            ledger.put(confirmed);
            ledger.put(entry.in(IntentState.CONFIRMED, null));
            return confirmed;
        });
    }
}
