package app.werkbank.store;

import app.werkbank.store.Progress.Step;
import app.werkbank.store.StoreException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** A data file as a whole: which program wrote it, whether it is whole, and a consistent copy of it. */
public record DataFile(Path file) {
    private static final int TABLES_OF_OURS = 4;

    /** Places in the header of an SQLite file, in bytes from its start (sqlite.org/fileformat2). */
    private static final int PAGE_SIZE = 16;

    private static final int PAGES = 28;
    private static final int HEAD = 100;

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
     * What can be said of the file before it is opened for work; the whole of it is read only after an unclean end.
     *
     * @return whether the last end was clean; so it was where there is no file yet
     * @throws StoreException CORRUPT where it is damaged, cut short, or no store of this program
     */
    boolean examine() {
        if (!Files.exists(file)) {
            return true;
        }
        if (cutShort()) {
            throw new StoreException(Kind.CORRUPT, "The data file is damaged: its end is missing.");
        }
        Db db = Connections.reader(file);
        try {
            if (db.count("SELECT count(*) FROM sqlite_schema") == 0) {
                return true;
            }
            if (db.count("SELECT count(*) FROM sqlite_schema WHERE name = 'flyway_schema_history'") == 0) {
                throw new StoreException(Kind.CORRUPT, "The data file is no store of Werkbank.");
            }
            boolean ours = db.count("SELECT count(*) FROM sqlite_schema WHERE name = 'meta'") > 0;
            boolean clean = !ours || new Meta(db).get(Meta.OPEN).isEmpty();
            List<String> wrong = clean ? List.of() : Checks.quick(db);
            if (!wrong.isEmpty()) {
                throw Checks.prove(wrong)
                        ? new StoreException(Kind.CORRUPT, "The data file is damaged.")
                        : new StoreException(Kind.OTHER, "The data file cannot be read: " + wrong.getFirst() + ".");
            }
            return clean;
        } finally {
            db.close();
        }
    }

    /** Whether the file is shorter than its first page says. With a log beside it, SQLite itself has to find out. */
    private boolean cutShort() {
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        try (InputStream in = Files.newInputStream(file)) {
            ByteBuffer head = ByteBuffer.wrap(in.readNBytes(HEAD));
            if (head.limit() < HEAD || Files.exists(log) && Files.size(log) > 0) {
                return false;
            }
            int size = Short.toUnsignedInt(head.getShort(PAGE_SIZE));
            long pages = Integer.toUnsignedLong(head.getInt(PAGES));
            return Files.size(file) < pages * (size == 1 ? 1 << 16 : size);
        } catch (IOException e) {
            throw new StoreException(Kind.OTHER, "The data file cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /**
     * Reads the whole file, beside a program that writes it.
     *
     * @throws StoreException CORRUPT where it is no database at all
     */
    public Health inspect() {
        return inspect(Progress.unwatched());
    }

    /**
     * The same, watched.
     *
     * @throws CancellationException where it was stopped
     */
    public Health inspect(Progress progress) {
        Db db = Connections.reader(file);
        try {
            List<String> damage = new ArrayList<>();
            Set<String> strayRows = new LinkedHashSet<>();
            progress.at(Step.CHECKING, 0, 0);
            db.interruptibly(() -> progress.at(Step.CHECKING, 0, 0), () -> {
                damage.addAll(Checks.whole(db));
                strayRows.addAll(Checks.foreignKeys(db));
            });
            boolean ours = db.count("""
                SELECT count(*) FROM sqlite_schema WHERE type = 'table'
                  AND name IN ('meta', 'intent', 'attempt', 'flyway_schema_history')
                """) == TABLES_OF_OURS;
            String schema = ours ? Migration.version(db) : null;
            return new Health(
                    schema, schema != null && Migration.newer(db, file), List.copyOf(damage), List.copyOf(strayRows));
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
     * @throws CancellationException where it was stopped; what is there of the copy is of no use
     */
    public void copyTo(Path copy, Progress progress) {
        Db db = Connections.reader(file);
        try {
            long all =
                    db.count("PRAGMA page_size") * (db.count("PRAGMA page_count") - db.count("PRAGMA freelist_count"));
            progress.at(Step.COPYING, 0, all);
            db.interruptibly(
                    () -> progress.at(Step.COPYING, size(copy), all),
                    () -> db.update("VACUUM INTO ?", copy.toString()));
        } finally {
            db.close();
        }
        Health health = new DataFile(copy).inspect(progress);
        if (!health.damage().isEmpty() || !health.strayRows().isEmpty()) {
            throw new StoreException(Kind.CORRUPT, "The data file is damaged; no copy was made.");
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new StoreException(Kind.OTHER, "The copy cannot be written: " + e.getMessage() + ".", e);
        }
    }
}
