package app.werkbank.tour;

import app.werkbank.command.CommandContext;
import app.werkbank.command.CommandFailure;
import app.werkbank.command.Session;
import app.werkbank.desktop.Desktop;
import app.werkbank.desktop.Groundwork;
import app.werkbank.platform.SentenceException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The program's own window, headless and of a given size; what fails in its background fails the tour. */
final class TourWindow implements AutoCloseable {
    private final Desktop desktop;
    private final Stage stage;
    private final CopyOnWriteArrayList<Throwable> failures;

    private TourWindow(Desktop desktop, Stage stage, CopyOnWriteArrayList<Throwable> failures) {
        this.desktop = desktop;
        this.stage = stage;
        this.failures = failures;
    }

    /** Starts the toolkit without a display; once in a process. */
    static void startToolkit() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        Platform.setImplicitExit(false);
        Platform.runLater(TourWindow::keepQuietAboutTheScreenThatIsNotThere);
        try {
            started.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the toolkit started", e);
        }
    }

    /**
     * JavaFX 26 copies what a headless window draws into a screen of 1000 lines, and breaks off where a window is larger; the
     * pictures come from the scene and are whole.
     */
    private static void keepQuietAboutTheScreenThatIsNotThere() {
        Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> {
            boolean copying = Arrays.stream(error.getStackTrace())
                    .anyMatch(call -> call.getClassName().endsWith(".headless.HeadlessWindow")
                            && call.getMethodName().equals("blit"));
            if (!copying) {
                thread.getThreadGroup().uncaughtException(thread, error);
            }
        });
    }

    static TourWindow open(CommandContext context, Session.Opener sessions, PictureSize size) throws SentenceException {
        Groundwork ground = new Groundwork(context, sessions);
        CompletableFuture<TourWindow> opened = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                opened.complete(make(ground, size));
            } catch (SentenceException | RuntimeException e) {
                opened.completeExceptionally(e);
            }
        });
        try {
            return opened.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SentenceException known) {
                throw known;
            }
            throw e;
        }
    }

    private static TourWindow make(Groundwork ground, PictureSize size) throws SentenceException {
        CopyOnWriteArrayList<Throwable> failures = new CopyOnWriteArrayList<>();
        Desktop desktop = new Desktop(ground, failures::add);
        Stage stage = new Stage();
        desktop.open(stage);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(size.width());
        stage.setHeight(size.height());
        return new TourWindow(desktop, stage, failures);
    }

    Desktop desktop() {
        return desktop;
    }

    Scene scene() {
        return stage.getScene();
    }

    /** @throws CommandFailure where something failed that the screens do not show */
    void check() throws CommandFailure {
        if (!failures.isEmpty()) {
            throw new CommandFailure(
                    "Something failed in the background of the tour: " + failures.getFirst() + ".",
                    failures.getFirst());
        }
    }

    @Override
    public void close() {
        CompletableFuture<Void> hidden = new CompletableFuture<>();
        Platform.runLater(() -> {
            stage.hide();
            hidden.complete(null);
        });
        hidden.join();
        desktop.close();
    }
}
