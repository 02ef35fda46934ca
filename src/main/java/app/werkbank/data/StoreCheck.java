package app.werkbank.data;

import app.werkbank.store.DataFile;
import app.werkbank.store.Intents;
import app.werkbank.store.Journaled;
import app.werkbank.store.Store;
import app.werkbank.store.StoreException;
import app.werkbank.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Looks whether the data can be relied on (command check). Changes nothing, and works beside a window that is open. */
public final class StoreCheck {
    /** What a day's work needs at the very most, in bytes, besides a copy of the data. */
    private static final long ROOM_TO_WORK = 64L << 20;

    private static final long MEGABYTE = 1_000_000;

    private StoreCheck() {}

    /** Whether the data file is whole, consistent, and of a version that this program knows. It exists. */
    public static List<Finding> file(Path file) {
        DataFile.Health health;
        try {
            health = new DataFile(file).inspect();
        } catch (StoreException e) {
            return List.of(
                    new Finding("integrity", false, e.getMessage()),
                    new Finding("foreign_keys", false, "The data file could not be read."),
                    new Finding("schema", false, "The data file could not be read."));
        }
        return List.of(
                finding("integrity", health.damage(), "The data file is whole."),
                finding("foreign_keys", health.strayRows(), "Every row that another one needs is there."),
                schema(health));
    }

    /** The same before anything was stored. */
    public static List<Finding> noFile() {
        return Stream.of("integrity", "foreign_keys", "schema")
                .map(check -> new Finding(check, true, "Nothing is stored yet."))
                .toList();
    }

    private static Finding finding(String check, List<String> wrong, String fine) {
        return new Finding(check, wrong.isEmpty(), wrong.isEmpty() ? fine : String.join("; ", wrong));
    }

    private static Finding schema(DataFile.Health health) {
        if (health.schema() == null) {
            return new Finding("schema", false, "The file is no store of Werkbank.");
        }
        return health.newer()
                ? new Finding("schema", false, "Version " + health.schema() + ", written by a newer Werkbank.")
                : new Finding("schema", true, "Version " + health.schema() + ".");
    }

    /**
     * Whether the disk has room for a copy of the data and for going on with the work.
     *
     * @param folder exists; the data lie in it
     */
    public static Finding freeSpace(Path folder) {
        try {
            long needed = size(folder) + ROOM_TO_WORK;
            long free = Files.getFileStore(folder).getUsableSpace();
            return new Finding(
                    "free_space",
                    free >= needed,
                    free / MEGABYTE + " MB free; " + needed / MEGABYTE + " MB are needed for a copy and to work on.");
        } catch (IOException e) {
            return new Finding("free_space", false, "The free space could not be read: " + e.getMessage() + ".");
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /** Whether the journal can be written, and could bring back what is unfinished. */
    public static Finding journal(StoreOptions store) {
        Path journal = store.journal();
        if (journal == null || !Files.exists(journal)) {
            return noJournal();
        }
        if (!Files.isWritable(journal)) {
            return new Finding("journal", false, "The journal cannot be written: " + journal + ".");
        }
        try {
            Set<UUID> unfinished = unfinished(store);
            Journaled told = Journaled.read(journal);
            long missing = unfinished.stream().filter(id -> !told.knows(id)).count();
            String left = told.damaged() == 0 ? "" : " Damaged lines left out: " + told.damaged() + ".";
            String detail = missing == 0
                    ? "Entries it can bring back: " + told.entries() + "." + left
                    : "Unfinished entries that are missing: " + missing + "; the next start adds them." + left;
            return new Finding("journal", missing == 0, detail);
        } catch (IOException e) {
            return new Finding("journal", false, "The journal could not be read: " + e.getMessage() + ".");
        }
    }

    /** The same before anything was told to it. */
    public static Finding noJournal() {
        return new Finding("journal", true, "There is no journal yet; it is written at the next start.");
    }

    private static Set<UUID> unfinished(StoreOptions store) {
        try {
            return Files.exists(store.file()) ? Store.peek(store, db -> new Intents(db).unfinished()) : Set.of();
        } catch (StoreException damaged) {
            return Set.of(); // the finding about the data file says it
        }
    }
}
