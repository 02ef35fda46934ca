package app.werkbank.bench;

import app.werkbank.reference.Registration;
import app.werkbank.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** The program's own tables and indexes, filled by nothing but a batch of inserts. */
final class BareRows implements AutoCloseable {
    private static final int BATCH = 10_000;
    private static final int CACHE_KB = 64_000;

    private final Connection connection;

    BareRows(Path folder) throws IOException, SQLException {
        var options = Stores.options(folder.resolve("bare"));
        Store.open(options).close();
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setCacheSize(-CACHE_KB);
        connection = config.createConnection("jdbc:sqlite:" + options.file());
        connection.setAutoCommit(false);
    }

    int insert(List<Registration> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
            INSERT INTO odometer_registration (vin, km, remote_id, created_at, server_km, server_order, server_breaking)
            VALUES (?, ?, ?, ?, ?, ?, ?)""")) {
            int waiting = 0;
            for (Registration row : rows) {
                String km = Float.toString(row.value());
                insert.setString(1, row.vin());
                insert.setString(2, km);
                insert.setString(3, row.id().toString());
                insert.setLong(4, row.createdAt().toEpochMilli());
                insert.setString(5, km);
                insert.setInt(6, waiting);
                insert.setBoolean(7, row.breaking());
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            insert.executeBatch();
            connection.commit();
            return waiting;
        }
    }

    /** How many readings a store holds. */
    static long count(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Connection reader = config.createConnection("jdbc:sqlite:" + file);
                var rows = reader.createStatement().executeQuery("SELECT count(*) FROM odometer_registration")) {
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
