package app.werkbank.desktop;

import app.werkbank.command.Session;
import app.werkbank.sync.RunMode;
import app.werkbank.sync.RunReport;
import app.werkbank.ui.Background;
import app.werkbank.ui.Notices;
import app.werkbank.ui.StoreWatch;
import app.werkbank.ui.Texts;
import app.werkbank.ui.Tone;
import app.werkbank.ui.outbox.LooseEnds;
import app.werkbank.ui.shell.ShellModel;
import app.werkbank.ui.shell.Status;
import app.werkbank.ui.shell.StatusOfSync;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What the window shows of sync and asks of it; before a session is there, nothing is known. */
final class ShellLink implements ShellModel {
    private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(this, "status", Status.UNKNOWN);
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final Background background;
    private final Notices notices;
    private final Texts texts;
    private final Consumer<Boolean> remember;
    private final Consumer<Throwable> failures;
    private @Nullable Session session;
    private int looseEnds;

    /**
     * @param remember keeps the position of the offline switch until the next start
     * @param failures told of a run that failed, which a run does not
     */
    ShellLink(
            Background background,
            Notices notices,
            Texts texts,
            Consumer<Boolean> remember,
            Consumer<Throwable> failures) {
        this.background = background;
        this.notices = notices;
        this.texts = texts;
        this.remember = remember;
        this.failures = failures;
    }

    /** From here on the status is that of this session. */
    void attach(Session opened) {
        session = opened;
        refresh(opened);
        Background.Slot counting = background.slot();
        Runnable count = () -> counting.ask(() -> opened.store().read(LooseEnds::count), now -> {
            looseEnds = now;
            refresh(opened);
        });
        StoreWatch.follow(opened.store(), background, LooseEnds::concern, count);
        count.run();
        opened.sync().onStatus(now -> {
            if (waiting.compareAndSet(false, true)) {
                background.run(() -> true, told -> {
                    waiting.set(false);
                    refresh(opened);
                });
            }
        });
    }

    @Override
    public ObservableValue<Status> statusProperty() {
        return status.getReadOnlyProperty();
    }

    @Override
    public void switchOff(boolean off) {
        remember.accept(off);
        Session open = session;
        if (open != null) {
            open.sync().online(!off);
        }
    }

    @Override
    public void syncNow() {
        Session open = session;
        if (open == null) {
            return;
        }
        notices.tell(Tone.INFO, texts.get("shell.sync.asked"));
        background.when(open.sync().run(RunMode.ONE_ROUND), this::tell, failures);
    }

    @Override
    public void stopPull() {
        Session open = session;
        if (open != null) {
            open.sync().stopPull();
        }
    }

    private void tell(RunReport report) {
        Session open = session;
        if (open == null) {
            return;
        }
        if (!report.reached()) {
            notices.tell(
                    Tone.WARNING,
                    texts.get("shell.sync.unreached", open.sync().status().pending()));
        } else {
            int pulled = report.tickets() + report.odometer() + report.equipment();
            notices.tell(Tone.SUCCESS, texts.get("shell.sync.done", report.confirmed(), pulled));
        }
    }

    private void refresh(Session open) {
        status.set(StatusOfSync.of(open.sync().status(), looseEnds));
    }
}
