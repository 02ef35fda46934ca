package app.werkbank.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** The least that a durable save can be: one row into one table, committed with the pragmas of our store. */
final class BareInsert implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement insert;

    BareInsert(Path folder) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        connection = config.createConnection("jdbc:sqlite:" + folder.resolve("bare.db"));
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE reading (number INTEGER PRIMARY KEY, vin TEXT, km TEXT, at INTEGER) STRICT");
        }
        insert = connection.prepareStatement("INSERT INTO reading (vin, km, at) VALUES (?, ?, ?)");
    }

    int commit(String vin, long km) throws SQLException {
        insert.setString(1, vin);
        insert.setString(2, Long.toString(km));
        insert.setLong(3, System.currentTimeMillis());
        return insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
