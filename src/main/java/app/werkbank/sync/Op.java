package app.werkbank.sync;

import app.werkbank.store.IntentRow;
import app.werkbank.store.Ledger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something the engine wants stored, as one transaction: it reads what it needs, decides, and writes. */
interface Op {
    Result on(Ledger ledger);

    /**
     * What the transaction found and did.
     *
     * @param intents as they are now stored, where the transaction looked at them
     * @param changed rows inserted or changed by a pull
     * @param call to be made now that its attempt is durable; null where there is none
     * @param again whether a read must be repeated before it may be applied
     */
    record Result(List<IntentRow> intents, int changed, Call.@Nullable Write call, boolean again) {
        static Result of(List<IntentRow> intents) {
            return new Result(List.copyOf(intents), 0, null, false);
        }

        static Result pulled(List<IntentRow> intents, int changed) {
            return new Result(List.copyOf(intents), changed, null, false);
        }
    }
}
