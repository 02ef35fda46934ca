package app.werkbank.bench;

import app.werkbank.ui.Background;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Windows without a display, and when their frames come. Not used on the FX thread. */
final class Frames {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;
    private static final int MOST_MINUTES = 3;
    private static final double NANOS_PER_MS = 1e6;

    private Frames() {}

    /** As the program works in the background. */
    static Background background() {
        return Background.onFx(error -> {
            throw new AssertionError("work in the background failed", error);
        });
    }

    /** Shows a dressed window. */
    static Stage show(Callable<? extends Parent> root) {
        Fx.run(FxTest::theme);
        return Fx.show(root, WIDTH, HEIGHT);
    }

    /**
     * From the act to the frame in which its outcome was laid out and handed to the painter, seen by the next one's
     * beginning.
     *
     * @param act done on the FX thread
     * @param there asked at the beginning of every frame
     * @return nanoseconds
     */
    static long until(Runnable act, BooleanSupplier there) throws Exception {
        CompletableFuture<Long> painted = new CompletableFuture<>();
        Platform.runLater(() -> {
            long began = System.nanoTime();
            act.run();
            new AnimationTimer() {
                private boolean seen;

                @Override
                public void handle(long now) {
                    if (seen) {
                        stop();
                        painted.complete(System.nanoTime() - began);
                    }
                    seen = there.getAsBoolean();
                }
            }.start();
        });
        return painted.get(MOST_MINUTES, TimeUnit.MINUTES);
    }

    /**
     * What the FX thread works for something: the act, then animations, styles and layout of the frame that follows. Of the
     * styles those that changed, as in every frame; a window that is told to apply its styles goes through all of them.
     *
     * @param act done on the FX thread
     * @return nanoseconds
     */
    static long worked(Scene scene, Runnable act) throws Exception {
        CompletableFuture<Long> laid = new CompletableFuture<>();
        Platform.runLater(() -> {
            long began = System.nanoTime();
            act.run();
            long acted = System.nanoTime() - began;
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    stop();
                    long frame = System.nanoTime();
                    scene.addPostLayoutPulseListener(new Runnable() {
                        @Override
                        public void run() {
                            laid.complete(acted + System.nanoTime() - frame);
                            Platform.runLater(() -> scene.removePostLayoutPulseListener(this));
                        }
                    });
                }
            }.start();
        });
        return laid.get(MOST_MINUTES, TimeUnit.MINUTES);
    }

    /** The longest time between the beginnings of two frames, in ms, while something else is done. */
    static double longestGap(Callable<?> meanwhile) throws Exception {
        long[] gap = {0, 0};
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                long at = System.nanoTime();
                gap[0] = gap[1] == 0 ? 0 : Math.max(gap[0], at - gap[1]);
                gap[1] = at;
            }
        };
        Fx.run(timer::start);
        meanwhile.call();
        Fx.run(timer::stop);
        return gap[0] / NANOS_PER_MS;
    }
}
