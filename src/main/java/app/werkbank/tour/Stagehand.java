package app.werkbank.tour;

import app.werkbank.command.CommandFailure;
import app.werkbank.domain.ScanDetector;
import app.werkbank.ui.control.Frames;
import app.werkbank.ui.control.Pictures;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Hands for a window that nobody sits at: types, presses, clicks, waits until something shows, and takes pictures. */
final class Stagehand {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration KEYSTROKE = Duration.ofMillis(ScanDetector.FAST_MILLIS + 5L);
    private static final Duration STEP = Duration.ofMillis(20);
    /** Long enough for what was asked in the background to be drawn. */
    private static final Duration SETTLING = Duration.ofMillis(250);

    private final Scene scene;
    private final Keeper keeper;

    /** What becomes of the pictures. */
    interface Keeper {
        void keep(String name, Image picture) throws CommandFailure;
    }

    /** @param keeper takes the pictures */
    Stagehand(Scene scene, Keeper keeper) {
        this.scene = scene;
        this.keeper = keeper;
    }

    /** Runs something on the FX thread and waits for it. */
    <T> T fx(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        try {
            return done.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("a step of the tour failed", e.getCause());
        }
    }

    void run(Runnable work) {
        fx(() -> {
            work.run();
            return true;
        });
    }

    /** Waits, for a bounded time, until something is so; asked off the FX thread. */
    void until(String what, Callable<Boolean> condition) throws CommandFailure {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > end) {
                Node focused = fx(scene::getFocusOwner);
                take("in-vain");
                throw new CommandFailure(
                        "The tour waited in vain until " + what + "; the focus is on " + focused + ".");
            }
            pause(STEP);
        }
    }

    /** Types in place of what a field holds. */
    void retype(String selector, String text) throws CommandFailure {
        focus(selector);
        run(() -> find(selector).map(TextInputControl.class::cast).ifPresent(TextInputControl::clear));
        type(selector, text);
    }

    /** Waits until a node that fits the selector can be seen. */
    void untilSeen(String selector) throws CommandFailure {
        until("'" + selector + "' is shown", () -> fx(() -> find(selector).isPresent()));
    }

    /** The first node that fits the selector and can be seen; on the FX thread. */
    Optional<Node> find(String selector) {
        return scene.getRoot().lookupAll(selector).stream()
                .filter(Stagehand::seen)
                .findFirst();
    }

    /** Puts the focus on a node and types, no faster than a person: what comes faster is taken for a scanner. */
    void type(String selector, String text) throws CommandFailure {
        focus(selector);
        for (char c : text.toCharArray()) {
            key(new KeyEvent(KeyEvent.KEY_TYPED, String.valueOf(c), "", KeyCode.UNDEFINED, false, false, false, false));
            pause(KEYSTROKE);
        }
    }

    void focus(String selector) throws CommandFailure {
        untilSeen(selector);
        run(() -> find(selector).ifPresent(Node::requestFocus));
    }

    /** Waits until a row says the text. */
    void untilRow(String selector, String text) throws CommandFailure {
        until("a row says '" + text + "'", () -> fx(() -> row(selector, text).isPresent()));
    }

    /** Puts the focus on the row that says the text. */
    void focusRow(String selector, String text) throws CommandFailure {
        untilRow(selector, text);
        run(() -> row(selector, text).ifPresent(Node::requestFocus));
    }

    private Optional<Node> row(String selector, String text) {
        return scene.getRoot().lookupAll(selector).stream()
                .filter(Stagehand::seen)
                .filter(row -> row.lookupAll(".label").stream()
                        .anyMatch(label -> label instanceof Labeled labeled && text.equals(labeled.getText())))
                .findFirst();
    }

    /** Presses a key where the focus is. */
    void press(KeyCode code) {
        key(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        key(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
    }

    /** Presses a button. */
    void click(String selector) throws CommandFailure {
        untilSeen(selector);
        run(() -> find(selector).map(ButtonBase.class::cast).ifPresent(ButtonBase::fire));
    }

    /** Takes a picture of the window once it has come to rest and waits for nothing more. */
    void shoot(String name) throws CommandFailure {
        pause(SETTLING);
        until(
                "nothing is waited for",
                () -> fx(() -> !Frames.areUnderWay() && find(".loading").isEmpty()));
        take(name);
    }

    /** Takes a picture of the window as it is. */
    void take(String name) throws CommandFailure {
        keeper.keep(name, fx(() -> Pictures.of(scene)));
    }

    static void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    private void key(KeyEvent event) {
        run(() -> {
            Node focused = scene.getFocusOwner();
            Event.fireEvent(focused == null ? scene.getRoot() : focused, event);
        });
    }

    private static boolean holds(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (Exception e) {
            throw new IllegalStateException("a step of the tour failed", e);
        }
    }

    private static boolean seen(Node node) {
        for (@Nullable Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }
}
