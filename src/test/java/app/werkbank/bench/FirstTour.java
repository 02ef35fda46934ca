package app.werkbank.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/**
 * Every screen of a program that was just started is visited once, by the keyboard: says {@code gap <screen> <ms>} for the
 * longest time between two frames from the step to a screen until it has been looked at, and {@code toured}.
 */
final class FirstTour {
    private static final long LOOKED_AT_NANOS = Duration.ofMillis(800).toNanos();
    private static final long BETWEEN_KEYS_NANOS = Duration.ofMillis(60).toNanos();
    private static final double NANOS_PER_MS = 1e6;
    /** More than the newest readings of a long history, which are shown before the others. */
    static final int COME_FIRST = 2_500;

    private final Map<String, Double> gaps = new LinkedHashMap<>();
    private volatile String screen = "tickets";

    private FirstTour() {}

    /** From the first frame with tickets on. Not on the FX thread. */
    static void walk(String vin, String other) {
        FirstTour tour = new FirstTour();
        Platform.runLater(tour::watch);
        tour.look();
        tour.find(vin);
        tour.visit("history", KeyCode.ENTER, false, FirstTour::hasWholeHistory);
        tour.visit("outbox", KeyCode.DIGIT3, ".outbox");
        tour.visit("shift", KeyCode.DIGIT5, ".shift");
        tour.find(other);
        tour.visit("other", KeyCode.ENTER, false, scene -> scene.getRoot().lookup(".history-table") != null);
        tour.visit("settings", KeyCode.DIGIT4, ".settings");
        tour.visit("labels", KeyCode.DIGIT6, ".labels");
        tour.visit("tickets again", KeyCode.DIGIT1, ".tickets");
        Platform.runLater(() -> {
            tour.gaps.forEach((name, ms) -> System.out.println("gap " + name.replace(' ', '-') + " " + ms));
            System.out.println("toured");
        });
    }

    static boolean hasWholeHistory(Scene scene) {
        return scene.getRoot().lookup(".history-table") instanceof TableView<?> table
                && table.getItems().size() > COME_FIRST;
    }

    private void visit(String name, KeyCode digit, String marker) {
        visit(name, digit, true, scene -> scene.getRoot().lookup(marker) != null);
    }

    private void visit(String name, KeyCode key, boolean control, Predicate<Scene> there) {
        press(name, () -> Keyboard.press(key, control));
        StartProbe.awaitFrame(there);
        look();
    }

    private void find(String vin) {
        visit("vehicles", KeyCode.DIGIT2, ".vehicle-search");
        for (char character : vin.toCharArray()) {
            press("vehicles", () -> Keyboard.type(character));
        }
    }

    private void press(String name, Runnable keys) {
        Platform.runLater(() -> {
            screen = name;
            keys.run();
        });
        LockSupport.parkNanos(BETWEEN_KEYS_NANOS);
    }

    private void look() {
        LockSupport.parkNanos(LOOKED_AT_NANOS);
    }

    private void watch() {
        new AnimationTimer() {
            private long before;

            @Override
            public void handle(long now) {
                long at = System.nanoTime();
                if (before != 0) {
                    gaps.merge(screen, (at - before) / NANOS_PER_MS, Math::max);
                }
                before = at;
            }
        }.start();
    }
}
