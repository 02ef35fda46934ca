package app.werkbank.bench;

import app.werkbank.Werkbank;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Scanner;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The installed program with somebody who looks: says {@code ready} after the first frame with tickets, and with a VIN
 * as its first argument opens that vehicle, says {@code history}, {@code whole} when all of it is there, and after a line
 * from outside its live heap.
 *
 * <p>With the argument {@code empty} alone: the least that JavaFX can be, a window with nothing in it.
 */
public final class StartProbe {
    private static final long STEP_NANOS = 2_000_000;
    private static final int VIN_LENGTH = 17;
    /** More than the newest readings of a long history, which are shown before the others. */
    private static final int COME_FIRST = 2_500;

    private StartProbe() {}

    public static void main(String[] arguments) throws Exception {
        boolean opens = arguments.length > 0 && arguments[0].length() == VIN_LENGTH;
        Thread.ofPlatform().daemon().start(() -> look(opens ? arguments[0] : null, isEmpty(arguments)));
        if (isEmpty(arguments)) {
            Platform.startup(StartProbe::emptyWindow);
        } else {
            Werkbank.main(Arrays.copyOfRange(arguments, opens ? 1 : 0, arguments.length));
        }
    }

    private static boolean isEmpty(String[] arguments) {
        return arguments.length == 1 && "empty".equals(arguments[0]);
    }

    private static void emptyWindow() {
        Stage stage = new Stage();
        stage.setScene(new Scene(new StackPane(), 1280, 720));
        stage.show();
    }

    private static void look(@Nullable String vin, boolean empty) {
        awaitToolkit();
        awaitFrame(scene -> empty || has(scene.getRoot().lookup(".ticket-view")));
        System.out.println("ready " + ProcessHandle.current().pid());
        if (vin != null) {
            Platform.runLater(() -> open(vin));
            awaitFrame(scene -> has(scene.getRoot().lookup(".history-table")));
            System.out.println("history");
            awaitFrame(scene -> scene.getRoot().lookup(".history-table") instanceof TableView<?> table
                    && table.getItems().size() > COME_FIRST);
            System.out.println("whole");
        }
        new Scanner(System.in, StandardCharsets.UTF_8).nextLine();
        System.gc();
        System.gc();
        System.out.println("heap "
                + (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()));
    }

    private static boolean has(@Nullable Node rows) {
        return switch (rows) {
            case ListView<?> list -> !list.getItems().isEmpty();
            case TableView<?> table -> !table.getItems().isEmpty();
            case null, default -> false;
        };
    }

    /** Asked again and again: what is asked while the toolkit starts may be lost. */
    private static void awaitToolkit() {
        AtomicBoolean running = new AtomicBoolean();
        while (!running.get()) {
            LockSupport.parkNanos(STEP_NANOS);
            try {
                Platform.runLater(() -> running.set(true));
            } catch (IllegalStateException notYet) {
                running.set(false);
            }
        }
    }

    /** Until the frame after the one in which a window was as wanted. */
    private static void awaitFrame(Predicate<Scene> wanted) {
        CountDownLatch painted = new CountDownLatch(1);
        Platform.runLater(() -> new AnimationTimer() {
            private boolean seen;

            @Override
            public void handle(long now) {
                if (seen) {
                    stop();
                    painted.countDown();
                }
                seen = Window.getWindows().stream()
                        .filter(Window::isShowing)
                        .map(Window::getScene)
                        .anyMatch(wanted);
            }
        }.start());
        try {
            painted.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By the keyboard: the search of everything, the VIN, Enter. */
    private static void open(String vin) {
        press(KeyCode.K, true);
        for (char character : vin.toCharArray()) {
            fire(KeyEvent.KEY_TYPED, String.valueOf(character), KeyCode.UNDEFINED, false);
        }
        press(KeyCode.ENTER, false);
    }

    private static void press(KeyCode code, boolean control) {
        fire(KeyEvent.KEY_PRESSED, "", code, control);
        fire(KeyEvent.KEY_RELEASED, "", code, control);
    }

    private static void fire(EventType<KeyEvent> type, String character, KeyCode code, boolean control) {
        Scene scene = Window.getWindows().getLast().getScene();
        Parent root = scene.getRoot();
        Node target = scene.getFocusOwner() == null ? root : scene.getFocusOwner();
        Event.fireEvent(target, new KeyEvent(type, character, "", code, false, control, false, false));
    }
}
