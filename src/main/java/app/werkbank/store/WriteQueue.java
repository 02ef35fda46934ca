package app.werkbank.store;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be written: first whatever somebody waits for, then what was pulled, each in the order in which it came.
 * For any number of threads that add and one that takes.
 */
final class WriteQueue {
    private final Queue<Write<?>> awaited = new ArrayDeque<>();
    private final Queue<Write<?>> behind = new ArrayDeque<>();
    private boolean closed;

    /**
     * One write.
     *
     * @param behind whether it waits for all that are not, and may be done again where a commit that it shared failed
     */
    record Write<T>(Function<Db, T> work, boolean behind, CompletableFuture<T> result) {}

    /** @return whether it will be taken; false once the queue is closed */
    synchronized boolean add(Write<?> write) {
        if (closed) {
            return false;
        }
        of(write).add(write);
        notifyAll();
        return true;
    }

    /** Takes no more; what is there is still handed out. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean isEmpty() {
        return awaited.isEmpty() && behind.isEmpty();
    }

    /** Waits for the next; null where there is none and will be none. */
    synchronized @Nullable Write<?> take() throws InterruptedException {
        while (isEmpty() && !closed) {
            wait();
        }
        return awaited.isEmpty() ? behind.poll() : awaited.poll();
    }

    /** The next, where it may share the commit of the one before it; null where none may, or none is there. */
    synchronized @Nullable Write<?> takeLike(Write<?> before) {
        return before.behind && !awaited.isEmpty() ? null : of(before).poll();
    }

    private Queue<Write<?>> of(Write<?> write) {
        return write.behind ? behind : awaited;
    }
}
