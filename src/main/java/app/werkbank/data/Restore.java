package app.werkbank.data;

import app.werkbank.store.DataFile;
import app.werkbank.store.Meta;
import app.werkbank.store.Owner;
import app.werkbank.store.Progress;
import app.werkbank.store.Store;
import app.werkbank.store.StoreException;
import app.werkbank.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Puts a backup in the place of a store (sync rule 12). All is made ready in a file of its own and then moved, so that a
 * crash leaves the old data or the new. Whoever calls it holds the lock of the data folder.
 *
 * @param backup the file that was put back
 * @param kept the copy of what was replaced; null where there was nothing
 * @param carried whether the outcomes and the unsent work of what was replaced went along: it could be read, or the
 *     journal knew of it
 */
public record Restore(Backup backup, @Nullable Path kept, boolean carried) {
    private static final String NOTHING_CHANGED = "; nothing was changed.";

    /**
     * Puts it back.
     *
     * @param store the store to replace, which may not exist yet; its folder does
     * @throws CancellationException where it was stopped; nothing was changed then
     * @throws DataException where the file is no backup that this program can open, or a file cannot be written
     * @throws StoreException where the disk is full
     */
    public static Restore run(StoreOptions store, Path file, Progress progress) throws DataException {
        Path fresh = store.file().resolveSibling(store.file().getFileName() + ".restored");
        try {
            StoreFiles.remove(fresh);
            try {
                StoreFiles.copy(file, fresh, progress);
                check(file, fresh, progress);
                checkOwner(store, file, fresh);
                return replace(store, file, fresh, progress);
            } finally {
                StoreFiles.remove(fresh);
            }
        } catch (IOException e) {
            throw new DataException("The backup " + file + " could not be put back: " + e.getMessage() + ".", e);
        }
    }

    private static void check(Path file, Path copy, Progress progress) throws DataException {
        DataFile.Health health;
        try {
            health = new DataFile(copy).inspect(progress);
        } catch (StoreException e) {
            throw new DataException(
                    "The file " + file + " is no backup of Werkbank, or a damaged one" + NOTHING_CHANGED, e);
        }
        if (health.schema() == null) {
            throw new DataException("The file " + file + " is no backup of Werkbank" + NOTHING_CHANGED);
        }
        if (health.newer()) {
            throw new DataException("The backup " + file + " was written by a newer Werkbank (schema " + health.schema()
                    + "); install that version to put it back" + NOTHING_CHANGED);
        }
        if (!health.usable()) {
            throw new DataException("The backup " + file + " is damaged" + NOTHING_CHANGED);
        }
    }

    /** Work of one account is never put in the place of another's (sync rule 13). */
    private static void checkOwner(StoreOptions store, Path file, Path copy) throws DataException {
        Owner owner = store.owner();
        Set<String> theirs = accounts(store.beside(copy));
        if (owner == null || theirs.isEmpty() || theirs.contains(owner.identity())) {
            return;
        }
        boolean known = Files.exists(store.file())
                && usable(store.file(), Progress.unwatched())
                && accounts(store).stream().anyMatch(theirs::contains);
        if (!known) {
            throw new DataException("The backup " + file + " is of another connection (" + String.join(", ", theirs)
                    + ")" + NOTHING_CHANGED);
        }
    }

    private static Restore replace(StoreOptions store, Path file, Path fresh, Progress progress)
            throws IOException, DataException {
        boolean there = Files.exists(store.file());
        boolean carried = there && usable(store.file(), progress);
        Path kept = store.backups().resolve(store.copyName("restore"));
        Joined joined;
        boolean ready = false;
        try {
            if (there) {
                keep(store, kept, carried, progress);
            }
            joined = join(store, fresh, carried, progress);
            if (!usable(fresh, progress)) {
                throw new DataException(
                        "The backup " + file + " cannot be joined with the present data" + NOTHING_CHANGED);
            }
            if (carried) {
                new DataFile(store.file()).absorbLog();
            }
            NewFile.force(fresh);
            progress.decide();
            ready = true;
        } finally {
            if (!ready) {
                StoreFiles.remove(kept);
            }
        }
        StoreFiles.removeLogs(store.file());
        Files.move(fresh, store.file(), StandardCopyOption.ATOMIC_MOVE);
        return new Restore(
                new Backup(file, Files.size(file), joined.pending()),
                there ? kept : null,
                carried || !there || joined.told() > 0);
    }

    /**
     * What the fresh store has become.
     *
     * @param told how many entries the replaced store or the journal knew of
     * @param pending how many are unfinished now
     */
    private record Joined(int told, long pending) {}

    private static Joined join(StoreOptions store, Path fresh, boolean carried, Progress progress) throws IOException {
        Replaced replaced =
                carried ? Store.peek(store, db -> Replaced.read(db, progress)) : Replaced.told(store, progress);
        try (Store restored = Store.open(store.beside(fresh))) {
            long pending = restored.writeNow(db -> {
                if (store.owner() != null) {
                    Claim.take(db, store.owner());
                }
                return Merge.run(db, replaced, store.clock().instant(), progress);
            });
            return new Joined(replaced.entries().size(), pending);
        }
    }

    private static Set<String> accounts(StoreOptions store) {
        return Store.peek(store, db -> new Meta(db).accounts());
    }

    private static boolean usable(Path file, Progress progress) {
        try {
            return new DataFile(file).inspect(progress).usable();
        } catch (StoreException damaged) {
            return false;
        }
    }

    /** A copy of what is replaced, as it is where it cannot be read. */
    private static void keep(StoreOptions store, Path kept, boolean readable, Progress progress) throws IOException {
        if (readable) {
            new DataFile(store.file()).copyTo(kept, progress);
        } else {
            StoreFiles.copy(store.file(), kept, progress);
        }
        NewFile.force(kept);
    }
}
