package app.werkbank.sync.sim;

import app.werkbank.domain.IntentState;
import app.werkbank.store.AttemptRow;
import app.werkbank.store.IntentRow;
import java.util.EnumSet;

/** A ledger whose SENDING marks do not survive a crash: what the simulator must find out. */
public final class ForgetfulLedger extends MemoryLedger {

    @Override
    public void restart() {
        super.restart();
        for (IntentRow row : intents(EnumSet.of(IntentState.SENDING))) {
            put(row.in(IntentState.QUEUED, null));
            AttemptRow last = attempts(row.id()).getLast();
            forget(last);
        }
        commit();
    }
}
