package app.werkbank.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sqlite.SQLiteErrorCode;

/** Whether the data file is whole: SQLite's own quick check, and foreign keys. */
final class Checks {
    private static final Pattern ERROR_CODE = Pattern.compile("error code[= ]+(\\d+)");
    private static final Set<Integer> DAMAGE =
            Set.of(SQLiteErrorCode.SQLITE_CORRUPT.code, SQLiteErrorCode.SQLITE_NOTADB.code);

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

    /**
     * Whether what a check found proves damage of the file. A page that the system could not read, for want of memory or
     * disk or because of the device, proves nothing (fault F24).
     */
    static boolean prove(List<String> wrong) {
        return wrong.stream().map(ERROR_CODE::matcher).anyMatch(code -> !code.find() || DAMAGE.contains(primary(code)));
    }

    private static int primary(Matcher code) {
        return Integer.parseInt(code.group(1)) & 0xFF;
    }

    /** @return rows that point to rows which are not there, as {@code table -> parent} */
    static List<String> foreignKeys(Db db) {
        return db.list("PRAGMA foreign_key_check", row -> row.text("table") + " -> " + row.text("parent"));
    }
}
