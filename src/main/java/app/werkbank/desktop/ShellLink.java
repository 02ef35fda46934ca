package app.werkbank.desktop;

import app.werkbank.command.Session;
import app.werkbank.ui.Background;
import app.werkbank.ui.Notices;
import app.werkbank.ui.StoreWatch;
import app.werkbank.ui.Texts;
import app.werkbank.ui.outbox.LooseEnds;
import app.werkbank.ui.shell.ShellModel;
import app.werkbank.ui.shell.Status;
import app.werkbank.ui.shell.StatusOfSync;
import app.werkbank.ui.shell.SyncNow;
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
    private final SyncNow syncNow;
    private final Consumer<Boolean> remember;
    private @Nullable Session session;
    /** Ends the listening to the session. */
    private Runnable leave = () -> {};

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
        this.syncNow = new SyncNow(notices, texts, background, failures, SyncNow.PATIENCE);
        this.remember = remember;
    }

    /** From here on the status is that of this session, and no longer that of one before it. */
    void attach(Session opened) {
        leave.run();
        session = opened;
        looseEnds = 0;
        refresh();
        Background.Slot counting = background.slot();
        Runnable count = () -> counting.ask(() -> opened.store().read(LooseEnds::count), now -> {
            looseEnds = now;
            refresh();
        });
        Runnable unwatch = StoreWatch.follow(opened.store(), background, LooseEnds::concern, count);
        count.run();
        Runnable unlisten = opened.sync().onStatus(now -> {
            if (waiting.compareAndSet(false, true)) {
                background.run(() -> true, told -> {
                    waiting.set(false);
                    refresh();
                });
            }
        });
        leave = () -> {
            unwatch.run();
            unlisten.run();
            counting.close();
        };
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
        if (open != null) {
            syncNow.ask(open.sync());
        }
    }

    @Override
    public void stopPull() {
        Session open = session;
        if (open != null) {
            open.sync().stopPull();
        }
    }

    private void refresh() {
        Session open = session;
        if (open != null) {
            status.set(StatusOfSync.of(open.sync().status(), looseEnds));
        }
    }
}
