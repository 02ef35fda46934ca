package app.werkbank.store;

import app.werkbank.store.StoreException.Kind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/** Opens connections with the pragmas this program relies on: WAL, synchronous FULL, foreign keys, no trusted schema. */
final class Connections {
    private static final int BUSY_MS = 5000;
    /** So that a transaction of a hundred thousand rows is written once, and not page by page as it grows. */
    private static final int WRITER_CACHE_KB = 64_000;

    /**
     * Pages of the write-ahead log, 64 MB, after which they are taken over into the file although something waits: a first
     * pull changes the same pages of an index again and again, and each is taken over once for all its changes.
     */
    private static final int LOG_PAGES = 16_000;

    private Connections() {}

    /** @throws StoreException READ_ONLY where the place of the file allows no write-ahead log, as some shares do not */
    static Db writer(Path file) {
        Db db = new Db(open(source(file, false)));
        db.execute("PRAGMA wal_autocheckpoint = " + LOG_PAGES);
        String mode =
                db.list("PRAGMA journal_mode", row -> row.text("journal_mode")).getFirst();
        if (!mode.equals("wal")) {
            db.close();
            throw new StoreException(
                    Kind.READ_ONLY,
                    "The data file lies where no write-ahead log can be kept; choose a data folder on this computer.");
        }
        return db;
    }

    static Db reader(Path file) {
        return new Db(open(source(file, true)));
    }

    /** For Flyway, which opens and closes its own. */
    static SQLiteDataSource source(Path file, boolean readOnly) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MS);
        // The driver would ask for the last key after every change; who wants it asks for it.
        config.setGetGeneratedKeys(false);
        config.enforceForeignKeys(true);
        if (readOnly) {
            config.setReadOnly(true);
            config.resetOpenMode(SQLiteOpenMode.CREATE);
        } else {
            config.setJournalMode(JournalMode.WAL);
            config.setSynchronous(SynchronousMode.FULL);
            config.setCacheSize(-WRITER_CACHE_KB);
        }
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static Connection open(SQLiteDataSource source) {
        try {
            Connection connection = source.getConnection();
            try (var statement = connection.createStatement()) {
                // Transactions are begun and ended in SQL; left to itself the driver tries a BEGIN of its own at each
                // statement.
                connection.setAutoCommit(false);
                statement.execute("COMMIT");
                statement.execute("PRAGMA trusted_schema = OFF");
                statement.execute("PRAGMA cell_size_check = ON");
                statement.execute("PRAGMA mmap_size = 0");
            }
            return connection;
        } catch (SQLException e) {
            throw SqlTrouble.of(e);
        }
    }
}
