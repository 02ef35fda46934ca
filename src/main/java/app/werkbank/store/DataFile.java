package app.werkbank.store;

import app.werkbank.store.StoreException.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A data file as a whole: which program wrote it, whether it is whole, and a consistent copy of it. */
public record DataFile(Path file) {
    private static final int TABLES_OF_OURS = 4;

    /**
     * What a look at all of the file shows.
     *
     * @param schema the version of its schema; null where it is a database, but no store of this program
     * @param newer whether a newer program has written it
     * @param damage what is not whole, in SQLite's words; empty where nothing is
     * @param strayRows rows that point to rows which are not there, as {@code table -> parent}
     */
    public record Health(@Nullable String schema, boolean newer, List<String> damage, List<String> strayRows) {

        /** Whether this program can open it as it is, or bring it to its own schema. */
        public boolean usable() {
            return schema != null && !newer && damage.isEmpty() && strayRows.isEmpty();
        }
    }

    /**
     * Reads the whole file, beside a program that writes it.
     *
     * @throws StoreException CORRUPT where it is no database at all
     */
    public Health inspect() {
        Db db = Connections.reader(file);
        try {
            List<String> damage = Checks.whole(db);
            boolean ours = db.count("""
                SELECT count(*) FROM sqlite_schema WHERE type = 'table'
                  AND name IN ('meta', 'intent', 'attempt', 'flyway_schema_history')
                """) == TABLES_OF_OURS;
            String schema = ours ? Migration.version(db) : null;
            return new Health(
                    schema, schema != null && Migration.newer(file), damage, new ArrayList<>(Checks.foreignKeys(db)));
        } finally {
            db.close();
        }
    }

    /**
     * Takes what is in the write-ahead log into the file, so that it can be moved without its log.
     *
     * @throws StoreException BUSY where somebody is reading or writing it
     */
    public void absorbLog() {
        Db db = Connections.writer(file);
        try {
            if (db.count("PRAGMA wal_checkpoint(TRUNCATE)") != 0) {
                throw new StoreException(Kind.BUSY, "Another program reads the data file; nothing was changed.");
            }
        } finally {
            db.close();
        }
    }

    /**
     * Writes a consistent copy, beside a program that writes the file.
     *
     * @param copy does not exist, or is empty
     * @throws StoreException where it cannot be written, or is not whole
     */
    public void copyTo(Path copy) {
        Db db = Connections.reader(file);
        try {
            db.update("VACUUM INTO ?", copy.toString());
        } finally {
            db.close();
        }
        Health health = new DataFile(copy).inspect();
        if (!health.damage().isEmpty() || !health.strayRows().isEmpty()) {
            throw new StoreException(Kind.CORRUPT, "The data file is damaged; no copy was made.");
        }
    }
}
