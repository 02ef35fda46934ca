package app.werkbank;

import app.werkbank.command.CommandContext;
import app.werkbank.command.CommandFailure;
import app.werkbank.command.Session;
import app.werkbank.desktop.Desktop;
import app.werkbank.desktop.Groundwork;
import app.werkbank.platform.HomeLock;
import app.werkbank.platform.SentenceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The window from its opening to its closing, and the words with which it closes. */
final class WindowProgram {
    private final CommandContext context;
    private final Session.Opener sessions;
    private final Consumer<Throwable> failures;
    private final Toolkit toolkit;
    private volatile CountDownLatch goodbye = new CountDownLatch(0);

    /** The window, once it is open. */
    private record Opened(Stage stage, Desktop desktop) {
        /** @return false where it was closed meanwhile */
        boolean toFront(Optional<Path> file) {
            if (!stage.isShowing()) {
                return false;
            }
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
            file.ifPresent(desktop::offer);
            return true;
        }
    }

    /** Starts the toolkit: its first stage goes to the one, and what keeps it from starting to the other. */
    interface Toolkit {
        void start(Consumer<Stage> first, Consumer<Throwable> failed);
    }

    /** @param failures told of what fails in the background of the window */
    WindowProgram(CommandContext context, Session.Opener sessions, Consumer<Throwable> failures) {
        this(context, sessions, failures, Window::start);
    }

    WindowProgram(CommandContext context, Session.Opener sessions, Consumer<Throwable> failures, Toolkit toolkit) {
        this.context = context;
        this.sessions = sessions;
        this.failures = failures;
        this.toolkit = toolkit;
    }

    /** Somebody who does something in the window once it is open, off the FX thread. */
    interface Guest {
        /** Whoever opens the program by hand: the window is theirs. */
        Guest NOBODY = (stage, desktop) -> {};

        void visit(Stage stage, Desktop desktop);
    }

    /**
     * Opens the window and waits until it is closed and what was under way has ended. What keeps it from opening is thrown
     * as it was, without the wrapping of futures.
     *
     * @param backup offered to be put back, where the start named one
     */
    void run(HomeLock lock, Optional<Path> backup, Guest guest) throws SentenceException {
        CompletableFuture<Groundwork> ground = new CompletableFuture<>();
        CompletableFuture<Opened> opened = new CompletableFuture<>();
        CountDownLatch closed = new CountDownLatch(1);
        // First of all: nothing of a start takes longer.
        toolkit.start(stage -> open(stage, ground, opened, closed, backup), opened::completeExceptionally);
        try (Groundwork _ = layGround(lock, ground, opened)) {
            Opened window = opened.join();
            guest.visit(window.stage(), window.desktop());
            closed.await();
            end(window.desktop());
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case SentenceException known -> throw known;
                case RuntimeException fault -> throw fault;
                case Error fault -> throw fault;
                case null, default -> throw e;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A further start waits for the window that opens, and for the end of one that closes or does not open. */
    private static void listen(HomeLock lock, CompletableFuture<Opened> opened) throws SentenceException {
        try {
            lock.onBringToFront(file -> show(opened, file));
        } catch (IOException e) {
            throw new CommandFailure("A second start could not be listened for: " + e.getMessage() + ".", e);
        }
    }

    private static boolean show(CompletableFuture<Opened> opened, Optional<Path> file) {
        Opened window;
        try {
            window = opened.join();
        } catch (CompletionException e) {
            return false; // whoever runs the window is told why
        }
        return CompletableFuture.supplyAsync(() -> window.toFront(file), Platform::runLater)
                .join();
    }

    /** Listens for further starts, reads the settings and begins to open the session while the toolkit starts. */
    private Groundwork layGround(HomeLock lock, CompletableFuture<Groundwork> ground, CompletableFuture<Opened> opened)
            throws SentenceException {
        try {
            listen(lock, opened);
            Groundwork laid = new Groundwork(context, sessions);
            // A system that ends tells the program to end without closing a window first, and so does leaving the
            // session; both may come as soon as the store is opened.
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("told-to-end").unstarted(() -> toldToEnd(laid, opened)));
            var _ = laid.begin(); // a failure is told once there is a window (Desktop.connect)
            ground.complete(laid);
            return laid;
        } catch (SentenceException | RuntimeException e) {
            ground.completeExceptionally(e);
            throw e;
        }
    }

    /**
     * Waits until what was said in closing is read, which takes some seconds at most. By then the data folder is free
     * again, so that a new start does not wait for it.
     */
    void awaitGoodbye() {
        try {
            goodbye.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void toldToEnd(Groundwork ground, CompletableFuture<Opened> opened) {
        if (opened.state() == Future.State.SUCCESS) {
            end(opened.resultNow().desktop());
        } else {
            ground.close();
        }
    }

    private void end(Desktop desktop) {
        long unsent = desktop.unsent();
        desktop.close();
        if (unsent > 0) {
            context.output()
                    .say((unsent == 1 ? "1 entry is" : unsent + " entries are")
                            + " not sent yet. Everything is kept; the next start goes on with it.");
        }
    }

    private void open(
            Stage stage,
            CompletableFuture<Groundwork> ground,
            CompletableFuture<Opened> opened,
            CountDownLatch closed,
            Optional<Path> backup) {
        try {
            Platform.setImplicitExit(false);
            Desktop desktop = new Desktop(ground.join(), failures);
            stage.setOnHidden(event -> {
                goodbye = new CountDownLatch(1);
                desktop.sayGoodbye(stage, goodbye::countDown);
                closed.countDown();
            });
            desktop.open(stage);
            desktop.connect();
            backup.ifPresent(desktop::offer);
            opened.complete(new Opened(stage, desktop));
        } catch (SentenceException | RuntimeException e) {
            opened.completeExceptionally(e);
        }
    }
}
