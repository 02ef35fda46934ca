package app.werkbank.store;

import app.werkbank.store.StoreException.Kind;
import app.werkbank.store.WriteQueue.Write;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes. Every write is done whole or not at all; its future completes after the commit is durable,
 * or fails after the roll-back. What waits in the queue shares the commit of the write before it, because the disk's
 * answer is what a write waits for; what a person entered ends the sharing, and what was pulled lets all else go first.
 * The log is taken over into the file when nothing waits.
 *
 * <p>The disk is not asked for what was pulled (synchronous NORMAL): it is durable with the next commit of anything else, or
 * when the log is taken over. After a loss of power before that it is pulled again.
 */
final class Writer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Writer.class.getName());

    /** As long as a write waits at most for others that share its commit, but for the last of them. */
    private static final long SHARING_NANOS = 20_000_000;

    /**
     * The same for what was pulled, some 20 000 readings. Their identifiers are random, so that each of them changes a
     * page of its own in the index, and a commit of many writes most of these pages once in place of many times.
     */
    private static final long SHARING_BEHIND_NANOS = 300_000_000;

    /**
     * After so many writes the log is taken over: those of a person change a few pages each. What is pulled does not count, for
     * more of it comes, and changes the same pages.
     */
    private static final int WRITES_IN_LOG = 100;

    private final Db db;
    private final BiConsumer<Db, Set<JournalLine.Key>> journal;
    private final Consumer<Change> told;
    private final WriteQueue queue = new WriteQueue();
    private final Thread thread;
    private int writesInLog;
    /** Whether a commit waits for the disk, as a connection does that was just opened. */
    private boolean synced = true;

    /** A write that is done, but for the commit. */
    private record Done<T>(Write<T> write, T value, Change change, Set<JournalLine.Key> owed) {}

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
        return submit(work, false);
    }

    /**
     * The same for work that lets all else go first, and shares its commit with more of its kind.
     *
     * @param work may be done more than once: where a commit was not, each that shared it is done again by itself
     */
    <T> CompletableFuture<T> submitBehind(Function<Db, T> work) {
        return submit(work, true);
    }

    private <T> CompletableFuture<T> submit(Function<Db, T> work, boolean behind) {
        CompletableFuture<T> result = new CompletableFuture<>();
        if (!queue.add(new Write<>(work, behind, result))) {
            result.completeExceptionally(new StoreException(Kind.CLOSED, "The store is closed."));
        }
        return result;
    }

    /** Writes what is queued, then ends the thread and closes the connection. */
    @Override
    public void close() {
        queue.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends by {@link #close} alone: whatever is queued is owed an answer. */
    private void run() {
        boolean ended = false;
        while (!ended) {
            try {
                Write<?> next = queue.take();
                ended = next == null;
                if (next != null) {
                    transact(next);
                    takeOverLog();
                }
            } catch (InterruptedException | RuntimeException | Error e) {
                thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
            }
        }
        db.close();
    }

    /**
     * Nobody's save waits for it, unless it comes meanwhile, and a short log is written anew in place of a longer one, which
     * the disk does faster. Where it fails it is tried again after the next commits; until then the log holds what it holds.
     */
    private void takeOverLog() {
        if (writesInLog < WRITES_IN_LOG || !queue.isEmpty()) {
            return;
        }
        writesInLog = 0;
        try {
            db.count("PRAGMA wal_checkpoint(PASSIVE)");
        } catch (StoreException e) {
            LOG.log(Level.DEBUG, "the log was not taken over", e);
        }
    }

    private void transact(Write<?> first) {
        List<Write<?>> begun = new ArrayList<>(List.of(first));
        List<Done<?>> done = new ArrayList<>();
        try {
            begin(first);
            long until = System.nanoTime() + (first.behind() ? SHARING_BEHIND_NANOS : SHARING_NANOS);
            done.add(done(first));
            for (Write<?> next = next(done, until); next != null; next = next(done, until)) {
                begun.add(next);
                if (next.behind()) {
                    done.add(done(next));
                } else {
                    share(next).ifPresent(done::add);
                }
            }
            db.execute("COMMIT");
            writesInLog += first.behind() ? 0 : begun.size();
        } catch (RuntimeException | Error e) {
            rollBack(e);
            if (first.behind() && begun.size() > 1) {
                begun.forEach(this::alone);
            } else {
                begun.forEach(write -> write.result().completeExceptionally(e));
            }
            return;
        }
        tell(done);
    }

    private void begin(Write<?> first) {
        if (synced == first.behind()) {
            db.execute("PRAGMA synchronous = " + (first.behind() ? "NORMAL" : "FULL"));
            synced = !first.behind();
        }
        db.execute("BEGIN IMMEDIATE");
    }

    /** After a shared commit that was not: whatever was the trouble of one is not that of the others. */
    private void alone(Write<?> write) {
        Done<?> done;
        try {
            begin(write);
            done = done(write);
            db.execute("COMMIT");
        } catch (RuntimeException | Error e) {
            rollBack(e);
            write.result().completeExceptionally(e);
            return;
        }
        tell(List.of(done));
    }

    /** What shares the commit next; null where it is time to commit. */
    private @Nullable Write<?> next(List<Done<?>> done, long until) {
        Done<?> before = done.getLast();
        boolean person = !before.write.behind() && !before.owed.isEmpty();
        return person || System.nanoTime() > until ? null : queue.takeLike(before.write);
    }

    private <T> Done<T> done(Write<T> write) {
        T value = write.work().apply(db);
        return new Done<>(write, value, db.drainChange(), db.drainOwed());
    }

    /** Fails alone, as long as the transaction still stands. What is written for it is kept apart, at some cost. */
    private <T> Optional<Done<T>> share(Write<T> write) {
        db.execute("SAVEPOINT shared");
        try {
            Done<T> done = done(write);
            db.execute("RELEASE shared");
            return Optional.of(done);
        } catch (RuntimeException | Error e) {
            db.drainChange();
            db.drainOwed();
            db.execute("ROLLBACK TO shared");
            db.execute("RELEASE shared");
            write.result().completeExceptionally(e);
            return Optional.empty();
        }
    }

    /** A listener that breaks down keeps nobody from hearing. */
    private void tell(List<Done<?>> done) {
        Throwable failed = null;
        for (Done<?> each : done) {
            try {
                committed(each);
            } catch (RuntimeException | Error e) {
                failed = e;
            }
        }
        if (failed != null) {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, failed);
        }
    }

    private <T> void committed(Done<T> done) {
        try {
            if (!done.owed.isEmpty()) {
                journal.accept(db, done.owed);
            }
            if (!done.change.keys().isEmpty()) {
                told.accept(done.change);
            }
        } finally {
            done.write.result().complete(done.value);
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
