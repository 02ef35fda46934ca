package app.werkbank.store;

import app.werkbank.store.StoreException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes. Every write is done whole or not at all; its future completes after the commit is durable,
 * or fails after the roll-back. What waits in the queue shares the commit of the write before it, for some
 * milliseconds, because the disk's answer is what a write waits for; what a person entered ends the sharing.
 */
final class Writer implements AutoCloseable {
    /**
     * As long as a write waits at most for others that share its commit, but for the last of them: of a first pull some
     * twenty lists. What a person entered waits for those before it in any case, and for one commit in place of many.
     */
    private static final long SHARING_NANOS = 20_000_000;

    private final Db db;
    private final BiConsumer<Db, Set<JournalLine.Key>> journal;
    private final Consumer<Change> told;
    private final LinkedBlockingQueue<Task> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private boolean closing;

    private sealed interface Task {}

    /** After it there is nothing more. */
    private record End() implements Task {}

    private record Write<T>(Function<Db, T> work, CompletableFuture<T> result) implements Task {}

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
        CompletableFuture<T> result = new CompletableFuture<>();
        if (!queued(new Write<>(work, result))) {
            result.completeExceptionally(new StoreException(Kind.CLOSED, "The store is closed."));
        }
        return result;
    }

    private synchronized boolean queued(Task task) {
        return !closing && queue.add(task);
    }

    /** Writes what is queued, then ends the thread and closes the connection. */
    @Override
    public void close() {
        if (last(new End())) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized boolean last(Task task) {
        boolean first = queued(task);
        closing = true;
        return first;
    }

    /** Ends by {@link #close} alone: whatever is queued is owed an answer. */
    private void run() {
        boolean ended = false;
        while (!ended) {
            try {
                switch (queue.take()) {
                    case End end -> ended = true;
                    case Write<?> write -> transact(write);
                }
            } catch (InterruptedException | RuntimeException | Error e) {
                thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
            }
        }
        db.close();
    }

    private void transact(Write<?> first) {
        List<Write<?>> begun = new ArrayList<>(List.of(first));
        List<Done<?>> done = new ArrayList<>();
        try {
            db.execute("BEGIN IMMEDIATE");
            long until = System.nanoTime() + SHARING_NANOS;
            done.add(done(first));
            for (Write<?> next = next(done, until); next != null; next = next(done, until)) {
                begun.add(next);
                share(next).ifPresent(done::add);
            }
            db.execute("COMMIT");
        } catch (RuntimeException | Error e) {
            rollBack(e);
            begun.forEach(write -> write.result.completeExceptionally(e));
            return;
        }
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

    /** What shares the commit next; null where it is time to commit. */
    private @Nullable Write<?> next(List<Done<?>> done, long until) {
        boolean person = !done.getLast().owed.isEmpty();
        if (person || System.nanoTime() > until || !(queue.peek() instanceof Write<?> next)) {
            return null;
        }
        queue.remove();
        return next;
    }

    private <T> Done<T> done(Write<T> write) {
        T value = write.work.apply(db);
        return new Done<>(write, value, db.drainChange(), db.drainOwed());
    }

    /** Fails alone, as long as the transaction still stands. */
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
            write.result.completeExceptionally(e);
            return Optional.empty();
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
            done.write.result.complete(done.value);
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
