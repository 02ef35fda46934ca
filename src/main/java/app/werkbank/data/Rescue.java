package app.werkbank.data;

import app.werkbank.store.Journaled;
import app.werkbank.store.Owner;
import app.werkbank.store.Progress;
import app.werkbank.store.Store;
import app.werkbank.store.StoreException;
import app.werkbank.store.StoreException.Kind;
import app.werkbank.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of a data file that was damaged, no store of this program, or gone (fault F27): it was moved aside, and a
 * new one was made of what the journal knows. Whatever was unfinished is in doubt now, and never simply sent (sync rule
 * 12).
 *
 * @param aside where the former file lies now; null where there was none
 * @param entries how many entries and drafts the journal has brought back
 * @param unfinished how many of them wait for the server or for a person
 * @param lost how many lines of the journal said nothing any more
 * @param backup the newest copy made before a change of the schema; null where there is none, or the journal was there
 */
public record Rescue(
        @Nullable Path aside,
        long entries,
        long unfinished,
        int lost,
        @Nullable Path backup) {

    private static final System.Logger LOG = System.getLogger(Rescue.class.getName());

    /**
     * A store that is open for work.
     *
     * @param rescue what had to be done for it; empty nearly always
     * @param doubted how many intents are in doubt because the data folder was copied or moved; 0 nearly always
     */
    public record Opened(Store store, Optional<Rescue> rescue, long doubted) {

        /** What there is to tell, for standard error; empty nearly always. */
        public List<String> sentences() {
            List<String> sentences = new ArrayList<>();
            rescue.ifPresent(done -> sentences.add(done.sentence()));
            if (doubted > 0) {
                sentences.add("The data folder was copied or moved: what is unfinished (" + doubted
                        + ") is checked with the server before anything is sent.");
            }
            return List.copyOf(sentences);
        }
    }

    /**
     * Opens a store for work, and rescues it first where that is needed. Whoever calls it holds the lock of the data
     * folder.
     *
     * @throws DataException where the files could not be moved; the former one is as it was, or lies aside
     * @throws StoreException where it cannot be opened for another reason: a full disk, a newer program, the work of
     *     another account
     */
    public static Opened open(StoreOptions store) throws DataException {
        try {
            if (!gone(store)) {
                return claimed(store, Optional.empty());
            }
        } catch (StoreException e) {
            if (e.kind() != Kind.CORRUPT) {
                throw e;
            }
            LOG.log(System.Logger.Level.ERROR, "the data file is damaged and is moved aside", e);
        }
        try {
            Rescue rescue = run(store);
            return claimed(store, Optional.of(rescue));
        } catch (IOException e) {
            throw new DataException(
                    "The data file " + store.file() + " is damaged, and no new one can take its place: "
                            + e.getMessage() + ".",
                    e);
        }
    }

    private static Opened claimed(StoreOptions options, Optional<Rescue> rescue) {
        Store store = Store.open(options);
        Owner owner = options.owner();
        if (owner == null) {
            return new Opened(store, rescue, 0);
        }
        try {
            Instant now = options.clock().instant();
            return new Opened(store, rescue, store.writeNow(db -> Claim.of(db, owner, now)));
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Whether there is no data file though the journal knows of entries; what was emptied is no data file either. */
    private static boolean gone(StoreOptions store) {
        try {
            boolean there = Files.exists(store.file()) && Files.size(store.file()) > 0;
            return !there && Journaled.of(store).entries() > 0;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the journal cannot be read: " + store.journal(), e);
            return false;
        }
    }

    private static Rescue run(StoreOptions store) throws IOException {
        Path fresh = store.file().resolveSibling(store.file().getFileName() + ".rescued");
        StoreFiles.remove(fresh);
        try {
            Journaled told = Journaled.of(store);
            int lost = told.damaged();
            long unfinished;
            try (Store made = Store.open(store.beside(fresh))) {
                lost += made.writeNow(told::into);
                unfinished = made.writeNow(
                        db -> Merge.run(db, Replaced.NOTHING, store.clock().instant(), Progress.unwatched()));
            }
            NewFile.force(fresh);
            Path aside = StoreFiles.moveAside(store);
            Files.move(fresh, store.file());
            return new Rescue(
                    aside, told.entries(), unfinished, lost, told.entries() == 0 ? newestBackup(store) : null);
        } finally {
            StoreFiles.remove(fresh);
        }
    }

    private static @Nullable Path newestBackup(StoreOptions store) throws IOException {
        try (Stream<Path> files = Files.list(store.backups())) {
            return files.filter(file -> store.isCopy(file, "schema-"))
                    .max(Comparator.comparing(file -> file.getFileName().toString()))
                    .orElse(null);
        }
    }

    /** What happened, what was rescued and what to do: for standard error. */
    public String sentence() {
        String what = aside == null
                ? "The data file was gone"
                : "The data file was damaged or no store of Werkbank; it is kept as " + aside;
        String rescued = entries > 0
                ? "a new one was made, and the journal brought " + entries + " entries back, " + unfinished
                        + " of them to be checked with the server before anything is sent"
                : "a new one was made, and there was no journal to bring entries back"
                        + (backup == null ? "" : "; 'restore " + backup + "' puts the newest backup in its place");
        return what + "; " + rescued
                + (lost == 0 ? "." : "; lines of the journal that could not be read: " + lost + ".");
    }
}
