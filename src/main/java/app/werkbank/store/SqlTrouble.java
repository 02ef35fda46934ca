package app.werkbank.store;

import app.werkbank.store.StoreException.Kind;
import java.sql.SQLException;
import org.sqlite.SQLiteException;

/** Turns what SQLite says into a {@link StoreException} with a sentence for people. */
final class SqlTrouble {
    private SqlTrouble() {}

    static StoreException of(SQLException e) {
        if (!(e instanceof SQLiteException trouble)) {
            return new StoreException(Kind.OTHER, "The local store reported: " + e.getMessage(), e);
        }
        return switch (trouble.getResultCode()) {
            case SQLITE_FULL, SQLITE_IOERR_WRITE, SQLITE_IOERR_SHMSIZE, SQLITE_IOERR_TRUNCATE, SQLITE_IOERR_FSYNC ->
                new StoreException(Kind.FULL, "The disk is full: nothing was saved, earlier data is intact.", e);
            case SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_RECOVERY, SQLITE_LOCKED ->
                new StoreException(Kind.BUSY, "Another program holds the data file; nothing was saved.", e);
            case SQLITE_READONLY,
                    SQLITE_READONLY_CANTLOCK,
                    SQLITE_READONLY_DIRECTORY,
                    SQLITE_READONLY_DBMOVED,
                    SQLITE_CANTOPEN,
                    SQLITE_CANTOPEN_ISDIR,
                    SQLITE_PERM -> new StoreException(Kind.READ_ONLY, "The data file cannot be written.", e);
            case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_CORRUPT_INDEX, SQLITE_CORRUPT_VTAB ->
                new StoreException(Kind.CORRUPT, "The data file is damaged.", e);
            default -> new StoreException(Kind.OTHER, "The local store reported: " + e.getMessage(), e);
        };
    }
}
