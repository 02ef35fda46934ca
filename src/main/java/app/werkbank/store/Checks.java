package app.werkbank.store;

import java.util.ArrayList;
import java.util.List;

/** Whether the data file is whole: SQLite's own quick check, and foreign keys. */
final class Checks {
    private Checks() {}

    /** @return what is wrong, in SQLite's words; empty where nothing is */
    static List<String> quick(Db db) {
        return pragma(db, "quick_check");
    }

    /** The same with every index compared to its table: slower, for a person who asks. */
    static List<String> whole(Db db) {
        return pragma(db, "integrity_check");
    }

    private static List<String> pragma(Db db, String name) {
        List<String> wrong = new ArrayList<>();
        db.each("PRAGMA " + name + "(20)", row -> {
            String line = row.text(name);
            if (!line.equals("ok")) {
                wrong.add(line);
            }
        });
        return List.copyOf(wrong);
    }

    /** @return rows that point to rows which are not there, as {@code table -> parent} */
    static List<String> foreignKeys(Db db) {
        return db.list("PRAGMA foreign_key_check", row -> row.text("table") + " -> " + row.text("parent"));
    }
}
