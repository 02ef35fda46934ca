package app.werkbank.ui;

import app.werkbank.store.StoreException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Work off the FX thread whose result comes back on it: how view models ask the store and the files.
 *
 * <p>Both threads are executors that are handed in, so that a view model is tested without a toolkit: {@link #here}
 * does everything at once on the calling thread.
 */
public final class Background {
    private static final AtomicInteger UNDER_WAY = new AtomicInteger();
    /** Below that of the FX thread, above that of the sync. */
    private static final int BEHIND_THE_SCREENS = 3;

    private final Executor work;
    private final Executor fx;
    private final Consumer<Throwable> errors;
    private final Queue<Runnable> line = new ArrayDeque<>();

    /**
     * @param work runs the slow part, never the FX thread
     * @param fx runs what touches view models, one after the other
     * @param errors told on {@code fx} of every failure that nobody else was named for, but for questions to a store
     *     that closed meanwhile
     */
    public Background(Executor work, Executor fx, Consumer<Throwable> errors) {
        this.work = work;
        this.fx = fx;
        this.errors = error -> {
            if (!late(error)) {
                errors.accept(error);
            }
        };
    }

    /** A question that was still on its way when its store closed is no failure, for nobody waits for the answer. */
    private static boolean late(Throwable error) {
        return error instanceof StoreException store && store.kind() == StoreException.Kind.CLOSED;
    }

    /**
     * The one of the running program: a thread for each piece of work, results on the FX thread. What is drawn goes before
     * what is asked, and both before the sync (decision 13): a history of 100 000 readings that is still being read holds no
     * frame.
     */
    // Nothing here relies on an order of threads: where priorities are not known, all are alike.
    @SuppressWarnings("ThreadPriorityCheck")
    public static Background onFx(Consumer<Throwable> errors) {
        Executor threads = Executors.newCachedThreadPool(Thread.ofPlatform()
                .name("background-", 0)
                .daemon()
                .priority(BEHIND_THE_SCREENS)
                .factory());
        return new Background(task -> threads.execute(counted(task)), task -> Platform.runLater(counted(task)), errors);
    }

    /** How much is begun in all of {@link #onFx} whose result has not yet been delivered; what that begins counts too. */
    static int underWay() {
        return UNDER_WAY.get();
    }

    private static Runnable counted(Runnable task) {
        UNDER_WAY.incrementAndGet();
        return () -> {
            try {
                task.run();
            } finally {
                UNDER_WAY.decrementAndGet();
            }
        };
    }

    /** The twin for tests of view models: everything happens before the call returns, and a failure is thrown. */
    public static Background here() {
        return new Background(Runnable::run, Runnable::run, error -> {
            throw new AssertionError("work in the background failed", error);
        });
    }

    /** Runs the work and delivers its result; every call is delivered, in the order in which the work ends. */
    public <T> void run(Callable<T> query, Consumer<? super T> deliver) {
        run(query, deliver, errors);
    }

    /** As above, with an own handler of failures, called in place of the common one. */
    public <T> void run(Callable<T> query, Consumer<? super T> deliver, Consumer<Throwable> failed) {
        work.execute(() -> {
            Runnable outcome = outcome(query, deliver, failed);
            fx.execute(outcome);
        });
    }

    /** As {@link #run}, but one after the other in the order of the calls: for what is written and must not end as it was. */
    public <T> void inOrder(Callable<T> write, Consumer<? super T> deliver) {
        inOrder(write, deliver, errors);
    }

    /** As above, with an own handler of failures; what comes after a failure is done all the same. */
    public <T> void inOrder(Callable<T> write, Consumer<? super T> deliver, Consumer<Throwable> failed) {
        boolean first;
        synchronized (line) {
            line.add(() -> fx.execute(outcome(write, deliver, failed)));
            first = line.size() == 1;
        }
        if (first) {
            work.execute(this::walkTheLine);
        }
    }

    // What is at work stays at the head, so that whoever comes meanwhile knows that somebody walks.
    private void walkTheLine() {
        Runnable next;
        synchronized (line) {
            next = line.peek();
        }
        while (next != null) {
            next.run();
            synchronized (line) {
                line.remove();
                next = line.peek();
            }
        }
    }

    /** Runs on the FX thread, after what was delivered before and before what is delivered after. From any thread. */
    public void deliver(Runnable arrival) {
        fx.execute(arrival);
    }

    /** As {@link #when(CompletableFuture, Consumer, Consumer)}, with the common handler of failures. */
    public <T> void when(CompletableFuture<T> future, Consumer<? super T> deliver) {
        when(future, deliver, errors);
    }

    /**
     * Delivers what a future brings, or hands its failure on: how view models follow a wish into the store.
     *
     * @param failed given the failure itself, without the wrapping of futures
     */
    public <T> void when(CompletableFuture<T> future, Consumer<? super T> deliver, Consumer<Throwable> failed) {
        run(
                future::get,
                deliver,
                error -> failed.accept(
                        error instanceof ExecutionException && error.getCause() != null ? error.getCause() : error));
    }

    /** A place for one question whose answer may change: of several asked in a row only the last is answered. */
    public Slot slot() {
        return new Slot();
    }

    // Whatever the work throws is handed on, an Error included: a question without an answer would be a silent stall.
    @SuppressWarnings("CatchingUnchecked")
    private static <T> Runnable outcome(Callable<T> query, Consumer<? super T> deliver, Consumer<Throwable> failed) {
        try {
            T result = query.call();
            return () -> deliver.accept(result);
        } catch (Throwable error) {
            return () -> failed.accept(error);
        }
    }

    /**
     * One question at a time: while one is worked on, the newest asked meanwhile waits and all between are dropped, so
     * that a hail of change notices costs two queries. An answer that was overtaken is dropped too. Used on the FX
     * thread only.
     */
    public final class Slot {
        private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
        private boolean running;
        private boolean closed;
        private boolean overtaken;
        private @Nullable Object subject;
        private @Nullable Runnable next;
        private @Nullable Runnable waiting;

        private Slot() {}

        /** True from the question to its answer; a wait of over 200 ms is shown (see {@code ui.control.Loading}). */
        public ReadOnlyBooleanProperty busyProperty() {
            return busy.getReadOnlyProperty();
        }

        /** Asks; failures go to the common handler. */
        public <T> void ask(Callable<T> query, Consumer<? super T> deliver) {
            ask(query, deliver, errors);
        }

        /** Asks, with an own handler of failures. */
        public <T> void ask(Callable<T> query, Consumer<? super T> deliver, Consumer<Throwable> failed) {
            if (closed) {
                return;
            }
            busy.set(true);
            subject = null;
            waiting = null;
            Runnable start = () -> start(query, deliver, failed);
            if (running) {
                next = start;
                overtaken = true;
            } else {
                start.run();
            }
        }

        /**
         * Asks about a subject, perhaps again because its answer may have changed: an answer about the same subject that is
         * under way is still delivered, so that a hail of changes never keeps a screen empty.
         */
        public <T> void refresh(Object about, Callable<T> query, Consumer<? super T> deliver) {
            boolean before = overtaken;
            boolean same = about.equals(subject);
            Runnable kept = waiting;
            ask(query, deliver);
            subject = about;
            overtaken = same ? before : overtaken;
            waiting = same ? kept : waiting;
        }

        /**
         * Does something at once, or, while the slot is at work, when its answer is here: Enter after fast typing is meant for
         * what was typed and not for what was found before. Another question forgets it, and so does a failure.
         */
        public void whenAnswered(Runnable then) {
            if (busy.get()) {
                waiting = then;
            } else {
                then.run();
            }
        }

        /** Drops what waits and what is still to arrive: the screen has moved on. Asking again does nothing. */
        public void close() {
            closed = true;
            next = null;
            waiting = null;
            busy.set(false);
        }

        private <T> void start(Callable<T> query, Consumer<? super T> deliver, Consumer<Throwable> failed) {
            running = true;
            work.execute(() -> {
                Runnable outcome = outcome(query, answer -> arrived(answer, deliver), error -> broke(error, failed));
                fx.execute(() -> finish(outcome));
            });
        }

        private <T> void arrived(T answer, Consumer<? super T> deliver) {
            deliver.accept(answer);
            Runnable then = waiting;
            waiting = null;
            if (then != null) {
                then.run();
            }
        }

        private void broke(Throwable error, Consumer<Throwable> failed) {
            waiting = null;
            failed.accept(error);
        }

        private void finish(Runnable outcome) {
            boolean waits = next != null;
            if (waits && !overtaken && !closed) {
                outcome.run();
            }
            running = false;
            overtaken = false;
            Runnable following = next;
            next = null;
            if (following != null) {
                following.run();
            } else if (!closed) {
                busy.set(false);
                outcome.run();
            }
        }
    }
}
