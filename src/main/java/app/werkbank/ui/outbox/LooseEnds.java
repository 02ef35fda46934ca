package app.werkbank.ui.outbox;

import app.werkbank.store.Change;
import app.werkbank.store.Db;
import app.werkbank.store.Drafts;
import app.werkbank.store.Odometer;
import app.werkbank.store.Table;

/**
 * What stands in the outbox and needs a person though it is no entry on its way: readings without a ticket, and rows that
 * the server may hold twice.
 */
public final class LooseEnds {
    private LooseEnds() {}

    /** How many there are. */
    public static int count(Db db) {
        return Math.toIntExact(new Drafts(db).countWaiting() + new Odometer(db).countPossibleDuplicates());
    }

    /** Whether there may be more or fewer of them after a change. */
    public static boolean concern(Change change) {
        return change.touches(Table.DRAFT) || change.touches(Table.INTENT);
    }
}
