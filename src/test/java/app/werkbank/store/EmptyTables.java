package app.werkbank.store;

import java.util.List;

/** Empties a store for the next story, which is a hundred times faster than to make a new one. */
public final class EmptyTables {
    private static final List<String> TABLES = List.of(
            "possible_duplicate",
            "attempt",
            "intent",
            "odometer_registration",
            "used_equipment",
            "ticket",
            "sync_scope",
            "note",
            "meta");

    private EmptyTables() {}

    /** The equipment that is known stays, and numbers begin with 1 again. */
    public static void of(Store store) {
        store.writeNow(db -> {
            TABLES.forEach(table -> db.update("DELETE FROM " + table));
            return db.update("DELETE FROM sqlite_sequence");
        });
    }
}
