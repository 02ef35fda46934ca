package app.werkbank;

import app.werkbank.command.CommandContext;
import app.werkbank.command.UnexpectedEnd;
import app.werkbank.platform.HomeException;
import app.werkbank.platform.log.CrashReport;
import app.werkbank.ui.Texts;
import app.werkbank.ui.shell.ErrorWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Shows what went wrong in a window of its own, because a program that was started from a menu has no other place to say
 * it: what keeps the window from opening, and faults of the program itself while it is open.
 */
final class Complaints implements WindowStart.Showing, Thread.UncaughtExceptionHandler {
    private static final System.Logger LOG = System.getLogger(Complaints.class.getName());

    private final CommandContext context;
    private final Texts texts;
    private final Set<String> shown = new HashSet<>();
    private boolean reading;

    /** @param language the system's: that of the settings cannot be known before they can be read */
    Complaints(CommandContext context, Locale language) {
        this.context = context;
        this.texts = new Texts(language, Clock.systemDefaultZone());
    }

    /** What kept the window from opening, for which there are words in every language. */
    enum Obstacle {
        HOME_LOCKED,
        HOME_UNUSABLE,
        START_FAILED;

        /** What to tell over the phone; never changes. */
        String code() {
            return name().replace('_', '-');
        }
    }

    @Override
    public void obstacle(Obstacle obstacle, String sentence) {
        showAndWait(report(obstacle.name().toLowerCase(Locale.ROOT), obstacle.code(), sentence));
    }

    @Override
    public void fault(Throwable fault, String sentence) {
        showAndWait(report("unexpected", CrashReport.code(fault), sentence));
    }

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        failure(fault);
    }

    /**
     * A fault while the window is open: reported, and shown once for each code, one window at a time. What comes while
     * one is read is shown where it happens again. The program goes on.
     */
    void failure(Throwable fault) {
        Thread.startVirtualThread(() -> {
            String sentence = UnexpectedEnd.of(fault, context);
            String code = CrashReport.code(fault);
            Platform.runLater(() -> show(code, report("unexpected", code, sentence)));
        });
    }

    /** On the FX thread. */
    private void show(String code, ErrorWindow.Report report) {
        if (!reading && shown.add(code)) {
            reading = true;
            ErrorWindow.open(texts, report, logs()).setOnHidden(event -> reading = false);
        }
    }

    private ErrorWindow.Report report(String what, String code, String details) {
        return new ErrorWindow.Report(
                texts.get("shell.error." + what + ".happened"),
                texts.get("shell.error." + what + ".safe"),
                texts.get("shell.error." + what + ".next"),
                code,
                details);
    }

    // Where the toolkit itself is what fails, standard error has the sentence already.
    @SuppressWarnings("CatchingUnchecked")
    private void showAndWait(ErrorWindow.Report report) {
        CountDownLatch read = new CountDownLatch(1);
        try {
            onToolkit(() -> ErrorWindow.open(texts, report, logs())
                    .showingProperty()
                    .subscribe(showing -> {
                        if (!showing) {
                            read.countDown();
                        }
                    }));
            read.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "no window can say what went wrong", e);
        }
    }

    private static void onToolkit(Runnable show) {
        try {
            Platform.startup(show);
        } catch (IllegalStateException started) {
            Platform.runLater(show);
        }
    }

    /** Shows the log's folder in the system's file manager; null where there is no data folder to have one. */
    private @Nullable Runnable logs() {
        try {
            Path folder = context.home().log();
            return () -> Thread.startVirtualThread(() -> browse(folder));
        } catch (HomeException e) {
            LOG.log(System.Logger.Level.INFO, "there is no log to show: {0}", e.sentence());
            return null;
        }
    }

    private static void browse(Path folder) {
        try {
            java.awt.Desktop.getDesktop().browse(folder.toUri());
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(System.Logger.Level.WARNING, "the folder of the log cannot be shown: " + folder, e);
        }
    }
}
