package app.werkbank.store;

import app.werkbank.store.JournalLine.Key;
import app.werkbank.store.JournalLine.Kind;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the store as lines of the journal, and back. A row is a JSON object with the names of its columns, made and
 * read by SQLite itself: a column that comes or goes with a later schema needs nothing here.
 */
final class JournalRows {
    private static final System.Logger LOG = System.getLogger(JournalRows.class.getName());
    /** The state of a draft that became an entry or was thrown away. */
    static final String GONE = "GONE";
    /** The state of what has none. */
    static final String THERE = "THERE";

    private final Db db;
    private final Map<String, List<String>> columns = new HashMap<>();
    private @Nullable String entrySql;

    JournalRows(Db db) {
        this.db = db;
    }

    /** What is to be told of a thing now; empty where the store has never heard of it. */
    Optional<JournalLine> line(Key key) {
        return switch (key.kind()) {
            case ENTRY -> entry(key);
            case DRAFT ->
                Optional.of(row("vehicle_draft", key).orElse(new JournalLine(key.kind(), key.id(), GONE, "{}")));
            case TICKET -> row("ticket", key);
        };
    }

    /** Every entry with its state, and every draft. */
    Map<Key, String> states() {
        Map<Key, String> states = new HashMap<>();
        db.each(
                "SELECT id, state FROM intent",
                row -> states.put(new Key(Kind.ENTRY, row.uuid("id")), row.text("state")));
        db.each("SELECT id FROM vehicle_draft", row -> states.put(new Key(Kind.DRAFT, row.uuid("id")), THERE));
        return states;
    }

    Optional<UUID> ticketOf(Key entry) {
        return db.first("SELECT ticket_id FROM intent WHERE id = ?", row -> row.uuid("ticket_id"), entry.id());
    }

    private Optional<JournalLine> row(String table, Key key) {
        return db.first(
                "SELECT " + object(table, "t") + " AS json FROM " + table + " t WHERE t.id = ?",
                row -> new JournalLine(key.kind(), key.id(), THERE, row.text("json")),
                key.id());
    }

    private Optional<JournalLine> entry(Key key) {
        return db.first(
                entrySql(),
                row -> new JournalLine(key.kind(), key.id(), row.text("state"), row.text("json")),
                key.id());
    }

    private String entrySql() {
        if (entrySql != null) {
            return entrySql;
        }
        String sql = """
            SELECT i.state, json_object('intent', %s,
                'attempts', json((SELECT json_group_array(%s) FROM attempt a WHERE a.intent = i.id)),
                'reading', json((SELECT %s FROM odometer_registration r WHERE r.number = i.registration)),
                'same_as', (SELECT s.remote_id FROM odometer_registration r
                            JOIN odometer_registration s ON s.number = r.same_as WHERE r.number = i.registration),
                'used', json((SELECT %s FROM used_equipment u
                              WHERE u.ticket_id = i.ticket_id AND u.equipment_id = i.equipment_id)),
                'equipment', json((SELECT %s FROM equipment e WHERE e.id = i.equipment_id))) AS json
            FROM intent i WHERE i.id = ?
            """.formatted(
                        object("intent", "i"),
                        object("attempt", "a"),
                        object("odometer_registration", "r"),
                        object("used_equipment", "u"),
                        object("equipment", "e"));
        entrySql = sql;
        return sql;
    }

    private String object(String table, String alias) {
        return columnsOf(table).stream()
                .map(column -> "'" + column + "', " + alias + "." + column)
                .collect(Collectors.joining(", ", "json_object(", ")"));
    }

    private List<String> columnsOf(String table) {
        return columns.computeIfAbsent(
                table,
                name -> db.list("SELECT name FROM pragma_table_info(?) ORDER BY cid", row -> row.text("name"), name));
    }

    /**
     * Puts the lines' rows into a store that is new. Local numbers are given anew, for the lines may come from stores
     * that followed one another.
     *
     * @return how many lines fit into no store, and were left out
     */
    int into(Collection<JournalLine> lines) {
        List<JournalLine> entries = lines.stream()
                .filter(line -> line.kind() == Kind.ENTRY)
                .sorted(Comparator.comparingLong((JournalLine line) -> number(line, "$.intent.created_at"))
                        .thenComparingLong(line -> number(line, "$.intent.sequence")))
                .toList();
        Map<Long, String> same = new HashMap<>();
        int left = 0;
        for (JournalLine line : lines) {
            left += without(line, () -> besides(line));
        }
        for (JournalLine line : entries) {
            left += without(line, () -> entry(line, same));
        }
        same.forEach((number, remote) -> db.update(
                "UPDATE odometer_registration SET same_as = (SELECT number FROM odometer_registration WHERE remote_id"
                        + " = ?) WHERE number = ?",
                remote,
                number));
        return left;
    }

    /** @return 1 where the store cannot take the line, and is as if it had never been told; 0 where it can */
    private int without(JournalLine line, Runnable work) {
        db.execute("SAVEPOINT line");
        try {
            work.run();
            db.execute("RELEASE line");
            return 0;
        } catch (StoreException e) {
            if (e.kind() != StoreException.Kind.OTHER) {
                throw e;
            }
            LOG.log(System.Logger.Level.WARNING, "a line of the journal fits into no store: " + line.key(), e);
            db.execute("ROLLBACK TO line");
            db.execute("RELEASE line");
            return 1;
        }
    }

    /** What an entry needs, and what is no entry. */
    private void besides(JournalLine line) {
        switch (line.kind()) {
            case TICKET -> insert("ticket", line.rows(), Map.of("row", "NULL"));
            case DRAFT -> {
                if (!line.state().equals(GONE)) {
                    insert("vehicle_draft", line.rows(), Map.of());
                }
            }
            case ENTRY -> {
                part(line, "$.equipment").ifPresent(row -> insert("equipment", row, Map.of()));
                part(line, "$.used").ifPresent(row -> insert("used_equipment", row, Map.of()));
            }
        }
    }

    private void entry(JournalLine line, Map<Long, String> same) {
        Optional<Long> number = part(line, "$.reading").map(this::reading);
        number.ifPresent(own -> part(line, "$.same_as").ifPresent(remote -> same.put(own, remote)));
        insert(
                "intent",
                part(line, "$.intent").orElseThrow(),
                Map.of(
                        "registration",
                        number.map(own -> Long.toString(own)).orElse("NULL"),
                        "sequence",
                        "(SELECT coalesce(max(sequence), 0) + 1 FROM intent)"));
        db.list("SELECT value FROM json_each(?, '$.attempts')", row -> row.text("value"), line.rows())
                .forEach(attempt -> insert("attempt", attempt, Map.of()));
    }

    private long reading(String row) {
        insert("odometer_registration", row, Map.of("number", "NULL", "same_as", "NULL"));
        return db.lastInsert();
    }

    /** @param given expressions in the place of what the row says */
    private void insert(String table, String json, Map<String, String> given) {
        List<String> told = db.list("SELECT key FROM json_each(?)", row -> row.text("key"), json);
        List<String> names = columnsOf(table).stream().filter(told::contains).toList();
        String values = names.stream()
                .map(name -> given.getOrDefault(name, "json_extract(?1, '$." + name + "')"))
                .collect(Collectors.joining(", "));
        db.update("INSERT OR REPLACE INTO " + table + " (" + String.join(", ", names) + ") SELECT " + values, json);
    }

    private long number(JournalLine line, String path) {
        return db.count("SELECT json_extract(?, ?)", line.rows(), path);
    }

    private Optional<String> part(JournalLine line, String path) {
        return db.first(
                "SELECT json_extract(?1, ?2) AS part WHERE part IS NOT NULL",
                row -> row.text("part"),
                line.rows(),
                path);
    }
}
