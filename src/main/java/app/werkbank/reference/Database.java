package app.werkbank.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** The server's SQLite file: one connection, one user at a time, each piece of work a transaction of its own. */
final class Database implements AutoCloseable {

    static final String FILE = "reference.db";

    private static final String SCHEMA = """
        CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS ticket (
            number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, state TEXT NOT NULL, vin TEXT,
            vehicle_model_id INTEGER, customer_id BLOB, customer_reference TEXT, external_reference TEXT,
            operator_reference TEXT, operator_id BLOB, outsourced INTEGER NOT NULL, created_at INTEGER NOT NULL,
            assigned_at INTEGER, finished_at INTEGER, updated_at INTEGER NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS equipment (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL, version TEXT) STRICT;
        CREATE TABLE IF NOT EXISTS used_equipment (
            arrival INTEGER PRIMARY KEY, ticket_id BLOB NOT NULL REFERENCES ticket (id),
            equipment_id INTEGER NOT NULL REFERENCES equipment (id), UNIQUE (ticket_id, equipment_id)) STRICT;
        CREATE TABLE IF NOT EXISTS odometer_registration (
            arrival INTEGER PRIMARY KEY, id BLOB NOT NULL, vin TEXT NOT NULL, value REAL NOT NULL,
            is_breaking INTEGER NOT NULL, ticket_id BLOB, created_at INTEGER NOT NULL) STRICT;
        """;

    /** Made after the bulk of the rows is in, which takes half the time. */
    private static final String INDEXES = """
        CREATE UNIQUE INDEX IF NOT EXISTS odometer_by_id ON odometer_registration (id);
        CREATE INDEX IF NOT EXISTS odometer_by_vin ON odometer_registration (vin, created_at, arrival);
        """;

    private final Connection connection;
    private final ReentrantLock lock = new ReentrantLock();

    private Database(Connection connection) {
        this.connection = connection;
    }

    /** Work on the connection within a transaction. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T run(Connection connection) throws SQLException;
    }

    /** Opens or creates the file in the directory, which is created too. */
    static Database open(Path directory) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(5_000);
        config.setCacheSize(-65_536);
        config.enforceForeignKeys(true);
        try {
            Files.createDirectories(directory);
            Connection connection = config.createConnection("jdbc:sqlite:" + directory.resolve(FILE));
            execute(connection, SCHEMA);
            return new Database(connection);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create the folder of the reference data: " + directory, e);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot open the reference data in " + directory, e);
        }
    }

    /**
     * Runs the work and commits it; rolls back where it throws.
     *
     * @throws IllegalStateException where SQLite refuses
     */
    <T extends @Nullable Object> T transaction(Work<T> work) {
        lock.lock();
        try {
            connection.setAutoCommit(false);
            try {
                T result = work.run(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the reference data cannot be used", e);
        } finally {
            lock.unlock();
        }
    }

    /** Runs work that reads with one statement, without a transaction of its own. */
    <T extends @Nullable Object> T read(Work<T> work) {
        lock.lock();
        try {
            return work.run(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the reference data cannot be read", e);
        } finally {
            lock.unlock();
        }
    }

    static void createIndexes(Connection open) throws SQLException {
        execute(open, INDEXES);
    }

    private static void execute(Connection open, String sql) throws SQLException {
        try (Statement statement = open.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** What the database knows about itself under this key. */
    static Optional<String> meta(Connection open, String key) throws SQLException {
        try (PreparedStatement select = open.prepareStatement("SELECT value FROM meta WHERE key = ?")) {
            select.setString(1, key);
            ResultSet row = select.executeQuery();
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    static void setMeta(Connection open, String key, String value) throws SQLException {
        try (PreparedStatement insert = open.prepareStatement("INSERT INTO meta VALUES (?, ?)")) {
            insert.setString(1, key);
            insert.setString(2, value);
            insert.executeUpdate();
        }
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the reference data cannot be closed", e);
        } finally {
            lock.unlock();
        }
    }
}
