package app.werkbank.ui.shell;

import app.werkbank.sync.RunMode;
import app.werkbank.sync.RunReport;
import app.werkbank.sync.Sync;
import app.werkbank.sync.SyncStatus;
import app.werkbank.sync.Trouble;
import app.werkbank.ui.Background;
import app.werkbank.ui.Notices;
import app.werkbank.ui.Texts;
import app.werkbank.ui.Tone;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * "Sync now" and what came of it, as a notice: something is said at once, a result or how far it is within two seconds
 * (screens.md 38), and the result in the end.
 */
public final class SyncNow {
    /** After so long without a result it is said how far it is. */
    public static final Duration PATIENCE = Duration.ofMillis(1500);

    private final Notices notices;
    private final Texts texts;
    private final Background background;
    private final Consumer<Throwable> failures;
    private final Duration patience;

    /** @param failures told of a run that failed, which a run does not */
    public SyncNow(
            Notices notices, Texts texts, Background background, Consumer<Throwable> failures, Duration patience) {
        this.notices = notices;
        this.texts = texts;
        this.background = background;
        this.failures = failures;
        this.patience = patience;
    }

    /** Asks the engine to try everything now. */
    public void ask(Sync sync) {
        notices.tell(Tone.INFO, texts.get("shell.sync.asked"));
        CompletableFuture<RunReport> run = sync.run(RunMode.ONE_ROUND);
        background.when(
                run.copy().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS),
                report -> tell(report, sync.status()),
                error -> {
                    if (error instanceof TimeoutException) {
                        tellHowFar(sync.status());
                        background.when(run, report -> tell(report, sync.status()), failures);
                    } else {
                        failures.accept(error);
                    }
                });
    }

    private void tell(RunReport report, SyncStatus status) {
        if (!status.switchedOn()) {
            notices.tell(Tone.INFO, texts.get("shell.sync.switched_off"));
        } else if (report.trouble() != null && report.trouble().kind() != Trouble.Kind.OFFLINE) {
            notices.tell(Tone.WARNING, texts.get("shell.trouble." + key(report.trouble())));
        } else if (!report.reached()) {
            notices.tell(Tone.WARNING, texts.get("shell.sync.unreached", status.pending()));
        } else {
            int pulled = report.tickets() + report.odometer() + report.equipment();
            notices.tell(Tone.SUCCESS, texts.get("shell.sync.done", report.confirmed(), pulled));
        }
    }

    private void tellHowFar(SyncStatus status) {
        SyncStatus.Progress progress = status.progress();
        Long total = progress == null ? null : progress.total();
        if (status.trouble() != null) {
            notices.tell(Tone.WARNING, texts.get("shell.trouble." + key(status.trouble())));
        } else if (progress == null) {
            notices.tell(Tone.INFO, texts.get("shell.sync.working"));
        } else if (total == null) {
            notices.tell(Tone.INFO, texts.get("shell.sync.read", progress.done()));
        } else {
            notices.tell(Tone.INFO, texts.get("shell.sync.read_of", progress.done(), total));
        }
    }

    private static String key(Trouble trouble) {
        return trouble.kind().name().toLowerCase(Locale.ROOT);
    }
}
