package app.werkbank.data;

import app.werkbank.store.DataFile;
import app.werkbank.store.Intents;
import app.werkbank.store.Store;
import app.werkbank.store.StoreException;
import app.werkbank.store.StoreOptions;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

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
     * @throws DataException where the target is in the way or cannot be written
     * @throws StoreException where the data cannot be read, or the disk is full
     */
    public static Backup make(StoreOptions store, Path target) throws DataException {
        Path file = target.toAbsolutePath();
        Path folder = file.getParent();
        if (Files.exists(file)) {
            throw new DataException("The file " + target + " exists already; nothing was written.");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new DataException("There is no folder " + folder + "; nothing was written.");
        }
        try {
            Path part = Files.createTempFile(folder, ".werkbank-", ".part");
            try {
                new DataFile(store.file()).copyTo(part);
                force(part);
                Files.move(part, file);
            } finally {
                Files.deleteIfExists(part);
            }
            return new Backup(target, Files.size(file), entries(store, file));
        } catch (IOException e) {
            throw new DataException("The backup " + target + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private static long entries(StoreOptions store, Path file) {
        return Store.peek(StoreOptions.of(file, store.backups()), db -> new Intents(db).pending());
    }

    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
