package app.werkbank.ui;

import app.werkbank.store.AttemptOutcome;
import app.werkbank.store.AttemptRow;
import app.werkbank.store.IntentRow;
import app.werkbank.store.SqlLedger;
import app.werkbank.store.Store;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the engine stores of one more try to send an entry. */
public final class Tried {
    private Tried() {}

    /** It was sent at that instant, and ended so at once. */
    public static AttemptRow at(
            Store store,
            IntentRow intent,
            Instant now,
            AttemptOutcome outcome,
            @Nullable Integer status,
            @Nullable String title,
            @Nullable String detail,
            @Nullable String problem) {
        return store.writeNow(db -> {
            SqlLedger ledger = new SqlLedger(db);
            int number = ledger.attempts(intent.id()).size() + 1;
            AttemptRow attempt = new AttemptRow(
                    intent.id(),
                    number,
                    UUID.randomUUID(),
                    intent.km(),
                    intent.ticketId(),
                    now,
                    now,
                    1000,
                    0L,
                    now,
                    now,
                    outcome,
                    status,
                    title,
                    detail,
                    problem);
            ledger.put(attempt);
            return attempt;
        });
    }
}
