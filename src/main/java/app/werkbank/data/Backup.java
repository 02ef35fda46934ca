package app.werkbank.data;

import app.werkbank.store.DataFile;
import app.werkbank.store.Intents;
import app.werkbank.store.Progress;
import app.werkbank.store.Store;
import app.werkbank.store.StoreException;
import app.werkbank.store.StoreOptions;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/**
 * A consistent copy of a store in one file, made while it is in use and checked before it gets its name.
 *
 * @param bytes its size
 * @param entries how many intents in it are unfinished: they wait for the server or for a person
 */
public record Backup(Path file, long bytes, long entries) {

    /**
     * Makes one.
     *
     * @param store the options of the store to copy; its file exists
     * @param target does not exist yet, its folder does; readable by its owner alone afterwards
     * @throws CancellationException where it was stopped; nothing is left of it
     * @throws DataException where the target is in the way or cannot be written
     * @throws StoreException where the data cannot be read, or the disk is full
     */
    public static Backup make(StoreOptions store, Path target, Progress progress) throws DataException {
        long bytes = NewFile.write(target, "backup", part -> {
            new DataFile(store.file()).copyTo(part, progress);
            progress.decide();
        });
        return new Backup(target, bytes, entries(store, target));
    }

    private static long entries(StoreOptions store, Path file) {
        return Store.peek(StoreOptions.of(file, store.backups()), db -> new Intents(db).pending());
    }
}
