package app.werkbank.ui;

import static java.util.concurrent.TimeUnit.SECONDS;

import app.werkbank.ui.control.Frames;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * The toolkit in tests: started once, headless, never waited for without a limit. Use with {@code
 * @ExtendWith(FxTest.class)}, which closes the windows again.
 */
public final class Fx {
    private static final int LIMIT_SECONDS = 30;
    private static final int POLL_MILLIS = 10;
    private static boolean started;
    /** How much never ended in an earlier test, which has failed for it: those that follow do not. */
    private static int abandoned;

    private Fx() {}

    /** Starts the toolkit unless it runs. */
    public static synchronized void start() {
        if (started) {
            return;
        }
        CountDownLatch ready = new CountDownLatch(1);
        Platform.startup(ready::countDown);
        Platform.setImplicitExit(false);
        try {
            if (!ready.await(LIMIT_SECONDS, SECONDS)) {
                throw new AssertionError("the toolkit did not start");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        started = true;
    }

    /** Runs on the FX thread and waits; what it throws is thrown here. */
    public static void run(Action action) {
        get(() -> {
            action.run();
            return true;
        });
    }

    /** Work off the FX thread whose results come back on it; what fails is thrown there, which fails the test. */
    public static Background background() {
        return Background.onFx(error -> {
            throw new AssertionError("work in the background failed", error);
        });
    }

    /** Asks on the FX thread and waits; what it throws is thrown here. */
    public static <T> T get(Callable<T> question) {
        start();
        if (Platform.isFxApplicationThread()) {
            try {
                return question.call();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.call());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(LIMIT_SECONDS, SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof AssertionError error ? error : new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("the FX thread did not answer", e);
        }
    }

    /** Waits until a condition holds, asked on the FX thread. */
    public static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + SECONDS.toNanos(LIMIT_SECONDS);
        while (!get(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain until " + what);
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /**
     * Waits until all work in the background has ended and arrived, what is spread over frames is done, and two more are
     * drawn: the window stands still.
     */
    public static void settle() {
        awaitBackground();
        await("the screens are furnished", () -> !Frames.areUnderWay());
        awaitBackground(); // what a part of a screen asked for when it was made
        draw();
    }

    /** Waits until all work in the background has ended, and what it brings has arrived. */
    static void awaitBackground() {
        try {
            await("the work in the background has ended", () -> Background.underWay() <= abandoned);
        } catch (AssertionError e) {
            abandoned = Background.underWay();
            throw e;
        }
    }

    /**
     * Waits until the layout of two frames is done: sizes and popups are there. For a test that holds the work in the
     * background back; all others {@link #settle}.
     */
    public static void draw() {
        CountDownLatch frames = new CountDownLatch(2);
        run(() -> Platform.requestNextPulse());
        var timer = new javafx.animation.AnimationTimer() {
            @Override
            public void handle(long now) {
                frames.countDown();
            }
        };
        run(timer::start);
        await("two frames were drawn", () -> frames.getCount() == 0);
        run(timer::stop);
    }

    /** Shows a node in a window of its own, dressed by {@link FxTest#theme}; the window is closed after the test. */
    public static Stage show(Callable<? extends Parent> root, double width, double height) {
        Stage stage = get(() -> {
            Stage made = new Stage();
            made.setScene(new Scene(root.call(), width, height));
            made.show();
            return made;
        });
        settle();
        return stage;
    }

    /** Shows a screen at a place in a window of its own, as the program's window does. */
    public static <S extends ScreenView> Stage show(Callable<S> screen, Place place, double width, double height) {
        S made = get(screen);
        Stage stage = show(made::node, width, height);
        run(() -> made.show(place));
        settle();
        return stage;
    }

    /** Something to do on the FX thread. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }
}
