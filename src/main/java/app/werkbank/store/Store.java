package app.werkbank.store;

import app.werkbank.store.StoreException.Kind;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The local store of one connection: one writer, a few readers, change notices. What {@link #write} reports as done is
 * on the disk (synchronous FULL); every read sees one consistent state.
 */
public final class Store implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Store.class.getName());

    private final StoreOptions options;
    private final @Nullable Journal journal;
    private final Writer writer;
    private final Readers readers;
    private final String schema;
    private volatile boolean damaged;
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

    private Store(StoreOptions options, String schema) {
        this.options = options;
        this.schema = schema;
        this.journal = options.journal() == null ? null : new Journal(new JournalFile(options.journal()));
        this.writer = new Writer(Connections.writer(options.file()), this::journal, this::tell);
        this.readers = new Readers(options.file());
    }

    /**
     * Opens the data file, makes or migrates it, and notes that it is open.
     *
     * @throws StoreException with a sentence for people; see its kinds
     */
    public static Store open(StoreOptions options) {
        boolean clean = new DataFile(options.file()).examine();
        Store store = new Store(options, Migration.run(options));
        store.writeNow(db -> new Meta(db).put(Meta.OPEN, "1"));
        store.beginJournal(clean);
        return store;
    }

    /**
     * Opens a file that exists for reading only, beside a program that writes it; nothing is migrated. The query sees one
     * consistent state.
     */
    public static <T> T peek(StoreOptions options, Function<Db, T> query) {
        options.beforeAccess().run();
        Db db = Connections.reader(options.file());
        try {
            db.execute("BEGIN");
            return query.apply(db);
        } finally {
            db.close();
        }
    }

    /** The version of the schema in the file. */
    public String schema() {
        return schema;
    }

    /**
     * Queues one transaction.
     *
     * @return completes after the commit; fails with {@link StoreException} where nothing was written
     */
    public <T> CompletableFuture<T> write(Function<Db, T> work) {
        CompletableFuture<T> done = writer.submit(work);
        var _ = done.whenComplete((_, error) -> note(error));
        return done;
    }

    /**
     * As {@link #write}, for what was pulled: it lets all else go first, and shares its commit with more of its kind.
     *
     * @param work may be done more than once, each time from the state of the store as if for the first
     */
    public <T> CompletableFuture<T> writeBehind(Function<Db, T> work) {
        CompletableFuture<T> done = writer.submitBehind(work);
        var _ = done.whenComplete((_, error) -> note(error));
        return done;
    }

    /** Runs one transaction and waits for its commit. Not for the FX thread. */
    public <T> T writeNow(Function<Db, T> work) {
        options.beforeAccess().run();
        try {
            return write(work).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                cause.addSuppressed(e);
                throw cause;
            }
            throw e;
        }
    }

    /** Runs a query on one consistent state. Waits for a free connection; not for the FX thread. */
    public <T> T read(Function<Db, T> query) {
        options.beforeAccess().run();
        try {
            return readers.read(query);
        } catch (StoreException e) {
            note(e);
            throw e;
        }
    }

    /**
     * Tells the listener of every committed change, on the writer's thread: it must return at once.
     *
     * @return ends the subscription
     */
    public Runnable onChange(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** What is wrong with the file, in SQLite's words; empty where nothing is. Then the next start looks closer. */
    public List<String> check() {
        return read(db -> {
            List<String> wrong = new ArrayList<>(Checks.quick(db));
            damaged |= !wrong.isEmpty() && Checks.prove(wrong);
            wrong.addAll(Checks.foreignKeys(db));
            return List.copyOf(wrong);
        });
    }

    /** Why the journal could not be written the last time; empty where it could, or there is none. */
    public Optional<String> journalTrouble() {
        return journal == null ? Optional.empty() : journal.trouble();
    }

    @Override
    public void close() {
        readers.close();
        if (!damaged) {
            var _ = writer.submitBehind(db -> new Meta(db).remove(Meta.OPEN));
        }
        writer.close();
        if (journal != null) {
            journal.close();
        }
    }

    /** An end after damage was met is no clean end: the next start looks closer. */
    private void note(@Nullable Throwable error) {
        if (error instanceof StoreException trouble && trouble.kind() == Kind.CORRUPT) {
            damaged = true;
        }
    }

    private void beginJournal(boolean clean) {
        Journal told = journal;
        if (told != null) {
            var _ = writer.submit(db -> {
                told.begin(db, clean);
                return true;
            });
        }
    }

    private void journal(Db db, Set<JournalLine.Key> owed) {
        if (journal != null) {
            journal.tell(db, owed);
        }
    }

    private void tell(Change change) {
        for (Consumer<Change> listener : listeners) {
            try {
                listener.accept(change);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "a listener failed at a change that is committed; the writer goes on", e);
            }
        }
    }
}
