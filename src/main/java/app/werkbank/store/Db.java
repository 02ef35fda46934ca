package app.werkbank.store;

import app.werkbank.domain.Kilometres;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;

/**
 * One connection to the store, inside one transaction: what the repositories speak SQL through. Statements are prepared
 * once per connection and kept. Confined to the thread that runs the transaction.
 */
public final class Db {
    private static final int MOST_STATEMENTS = 200;
    private static final int MOST_KEYS = 500;
    /** Steps of SQLite's machine, some milliseconds of work. */
    private static final int STEPS_BETWEEN = 20_000;

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PreparedStatement> eldest) {
            return size() > MOST_STATEMENTS && closed(eldest.getValue());
        }
    };
    private final Map<Table, Set<String>> touched = new EnumMap<>(Table.class);
    private final Set<Table> touchedWidely = new LinkedHashSet<>();
    private final Set<JournalLine.Key> owed = new LinkedHashSet<>();

    Db(Connection connection) {
        this.connection = connection;
    }

    /** Reads one value from the row it is given. */
    @FunctionalInterface
    interface Mapper<T> {
        T map(Row row) throws SQLException;
    }

    /** Takes the rows of a query one by one. */
    @FunctionalInterface
    interface RowConsumer {
        void accept(Row row) throws SQLException;
    }

    <T> List<T> list(String sql, Mapper<T> mapper, @Nullable Object... arguments) {
        List<T> found = new ArrayList<>();
        each(sql, row -> found.add(mapper.map(row)), arguments);
        return found;
    }

    <T> Optional<T> first(String sql, Mapper<T> mapper, @Nullable Object... arguments) {
        List<T> found = list(sql, mapper, arguments);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    void each(String sql, RowConsumer consumer, @Nullable Object... arguments) {
        try {
            PreparedStatement statement = prepared(sql, arguments);
            try (ResultSet rows = statement.executeQuery()) {
                Row row = new Row(rows);
                while (rows.next()) {
                    consumer.accept(row);
                }
            }
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** The only value of the only row, e.g. of a count; 0 where it is NULL. */
    long count(String sql, @Nullable Object... arguments) {
        try {
            PreparedStatement statement = prepared(sql, arguments);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** Runs a change and returns how many rows it touched. */
    int update(String sql, @Nullable Object... arguments) {
        try {
            return prepared(sql, arguments).executeUpdate();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** The row number of the last insert on this connection. */
    long lastInsert() {
        return count("SELECT last_insert_rowid()");
    }

    /** Remembers that a row of the table that belongs to the key changed; told to the views after the commit. */
    void touch(Table table, @Nullable String key) {
        Set<String> keys = touched.computeIfAbsent(table, t -> new LinkedHashSet<>());
        if (key == null || keys.size() >= MOST_KEYS) {
            touchedWidely.add(table);
        } else {
            keys.add(key);
        }
    }

    /** What was touched since the last call, and forgets it. */
    Change drainChange() {
        Map<Table, Set<String>> keys = new HashMap<>();
        touched.forEach(
                (table, names) -> keys.put(table, touchedWidely.contains(table) ? Set.of() : Set.copyOf(names)));
        touched.clear();
        touchedWidely.clear();
        return new Change(Map.copyOf(keys));
    }

    /** Remembers that the journal is to be told of something that a person entered, after the commit. */
    void owe(JournalLine.Kind kind, UUID id) {
        owed.add(new JournalLine.Key(kind, id));
    }

    /** What the journal is owed since the last call, and forgets it. */
    Set<JournalLine.Key> drainOwed() {
        Set<JournalLine.Key> keys = new LinkedHashSet<>(owed);
        owed.clear();
        return keys;
    }

    void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw SqlTrouble.of(e);
        }
    }

    /**
     * Runs long statements and calls in now and then.
     *
     * @param between may throw to end the statement that runs; what it throws comes out of here
     */
    void interruptibly(Runnable between, Runnable statements) {
        AtomicReference<@Nullable RuntimeException> ended = new AtomicReference<>();
        try {
            ProgressHandler.setHandler(connection, STEPS_BETWEEN, new ProgressHandler() {
                @Override
                protected int progress() {
                    try {
                        between.run();
                        return 0;
                    } catch (RuntimeException e) {
                        ended.set(e);
                        return 1;
                    }
                }
            });
            try {
                statements.run();
            } finally {
                ProgressHandler.clearHandler(connection);
            }
        } catch (StoreException e) {
            RuntimeException why = ended.get();
            if (why != null) {
                why.addSuppressed(e);
                throw why;
            }
            throw e;
        } catch (SQLException e) {
            throw SqlTrouble.of(e);
        }
    }

    void close() {
        statements.values().forEach(Db::closed);
        statements.clear();
        try {
            connection.close();
        } catch (SQLException e) {
            throw SqlTrouble.of(e);
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object[] arguments) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, notation(arguments[i]));
        }
        return statement;
    }

    /** The driver ends a statement that failed; the next use of its text prepares it anew. */
    private StoreException failed(String sql, SQLException why) {
        StoreException trouble = SqlTrouble.of(why);
        PreparedStatement statement = statements.remove(sql);
        if (statement != null) {
            try {
                statement.close();
            } catch (SQLException e) {
                trouble.addSuppressed(e);
            }
        }
        return trouble;
    }

    private static @Nullable Object notation(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> instant.toEpochMilli();
            case Boolean flag -> flag ? 1 : 0;
            case UUID uuid -> uuid.toString();
            case Kilometres km -> km.value().toPlainString();
            case BigDecimal decimal -> decimal.toPlainString();
            case Enum<?> word -> word.name();
            default -> value;
        };
    }

    private static boolean closed(PreparedStatement statement) {
        try {
            statement.close();
            return true;
        } catch (SQLException e) {
            throw SqlTrouble.of(e);
        }
    }
}
