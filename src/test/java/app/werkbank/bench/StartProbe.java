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
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The installed program with somebody who looks: says {@code ready} after the first frame with tickets.
 *
 * <p>The first argument may be a wish, the others are the program's. {@code opens=VIN} opens that vehicle, says
 * {@code history}, {@code whole} when all of it is there, and after a line from outside its live heap.
 * {@code tour=VIN,VIN} is a {@link FirstTour}. {@code empty} is the least that JavaFX can be, a window with nothing in it.
 */
public final class StartProbe {
    static final String OPENS = "opens=";
    static final String TOUR = "tour=";
    static final String EMPTY = "empty";

    private static final long STEP_NANOS = 2_000_000;

    private StartProbe() {}

    public static void main(String[] arguments) throws Exception {
        String first = arguments.length == 0 ? "" : arguments[0];
        boolean wished = first.startsWith(OPENS) || first.startsWith(TOUR) || first.equals(EMPTY);
        Thread.ofPlatform().daemon().start(() -> look(wished ? first : ""));
        if (first.equals(EMPTY)) {
            Platform.startup(StartProbe::emptyWindow);
        } else {
            Werkbank.main(Arrays.copyOfRange(arguments, wished ? 1 : 0, arguments.length));
        }
    }

    private static void emptyWindow() {
        Stage stage = new Stage();
        stage.setScene(new Scene(new StackPane(), 1280, 720));
        stage.show();
    }

    private static void look(String wish) {
        awaitToolkit();
        awaitFrame(scene -> wish.equals(EMPTY) || has(scene.getRoot().lookup(".ticket-view")));
        System.out.println("ready " + ProcessHandle.current().pid());
        if (wish.startsWith(OPENS)) {
            Platform.runLater(() -> Keyboard.openVehicle(wish.substring(OPENS.length())));
            awaitFrame(scene -> has(scene.getRoot().lookup(".history-table")));
            System.out.println("history");
            awaitFrame(FirstTour::hasWholeHistory);
            System.out.println("whole");
        } else if (wish.startsWith(TOUR)) {
            String[] vins = wish.substring(TOUR.length()).split(",", 2);
            FirstTour.walk(vins[0], vins[1]);
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
    static void awaitFrame(Predicate<Scene> wanted) {
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
}
