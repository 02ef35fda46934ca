package app.werkbank.ui.control;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Moves what a view says of the time, such as a countdown, while its window is open, and at once when it comes into one.
 *
 * <p>Not by a {@code Timeline}: while one runs, JavaFX wakes up 60 times a second, however seldom its frames are.
 */
public final class Ticker {
    public static final Duration SECOND = Duration.ofSeconds(1);
    public static final Duration MINUTE = Duration.ofMinutes(1);

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("ticker").daemon().factory());

    private final Duration every;
    private final Runnable tick;
    private @Nullable Future<?> running;

    private Ticker(Duration every, Runnable tick) {
        this.every = every;
        this.tick = tick;
    }

    /** @param tick called on the FX thread */
    public static void attach(Node view, Duration every, Runnable tick) {
        Ticker ticker = new Ticker(every, tick);
        view.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(ticker::show);
    }

    private void show(boolean showing) {
        Future<?> before = running;
        if (before != null) {
            before.cancel(false);
            running = null;
        }
        if (showing) {
            tick.run();
            running = CLOCK.scheduleWithFixedDelay(
                    () -> Platform.runLater(tick), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
