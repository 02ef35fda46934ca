package app.werkbank.store;

import app.werkbank.store.StoreException.Kind;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The one thread that writes. Every write is one queued transaction, begun IMMEDIATE; its future completes after the
 * commit is durable, or fails after the roll-back.
 */
final class Writer implements AutoCloseable {
    private final Db db;
    private final BiConsumer<Db, Set<JournalLine.Key>> journal;
    private final Consumer<Change> told;
    private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private boolean closing;
    /** The writer's own. */
    private boolean ended;

    /**
     * @param journal told after the commit of what a person entered; must not throw
     * @param told told after the commit of what changed
     */
    Writer(Db db, BiConsumer<Db, Set<JournalLine.Key>> journal, Consumer<Change> told) {
        this.db = db;
        this.journal = journal;
        this.told = told;
        this.thread = Thread.ofPlatform().name("store-writer").daemon().start(this::run);
    }

    /** Whoever comes before {@link #close} is served, whoever comes after is refused: nobody waits for ever. */
    <T> CompletableFuture<T> submit(Function<Db, T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        if (!queued(() -> transact(work, result))) {
            result.completeExceptionally(new StoreException(Kind.CLOSED, "The store is closed."));
        }
        return result;
    }

    private synchronized boolean queued(Runnable task) {
        return !closing && queue.add(task);
    }

    /** Writes what is queued, then ends the thread and closes the connection. */
    @Override
    public void close() {
        if (last(() -> ended = true)) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized boolean last(Runnable task) {
        boolean first = queued(task);
        closing = true;
        return first;
    }

    /** Ends by {@link #close} alone: whatever is queued is owed an answer. */
    private void run() {
        while (!ended) {
            try {
                queue.take().run();
            } catch (InterruptedException | RuntimeException | Error e) {
                thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
            }
        }
        db.close();
    }

    private <T> void transact(Function<Db, T> work, CompletableFuture<T> result) {
        Change change;
        Set<JournalLine.Key> owed;
        T value;
        try {
            db.execute("BEGIN IMMEDIATE");
            try {
                value = work.apply(db);
                db.execute("COMMIT");
                change = db.drainChange();
                owed = db.drainOwed();
            } catch (RuntimeException | Error e) {
                rollBack(e);
                throw e;
            }
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
            return;
        }
        try {
            if (!owed.isEmpty()) {
                journal.accept(db, owed);
            }
            if (!change.keys().isEmpty()) {
                told.accept(change);
            }
        } finally {
            result.complete(value);
        }
    }

    private void rollBack(Throwable why) {
        db.drainChange();
        db.drainOwed();
        try {
            db.execute("ROLLBACK");
        } catch (RuntimeException alreadyRolledBack) {
            why.addSuppressed(alreadyRolledBack);
        }
    }
}
