package app.werkbank.ui.outbox;

import app.werkbank.sync.Sync;
import app.werkbank.sync.SyncStatus;
import app.werkbank.ui.Background;
import app.werkbank.ui.Texts;
import java.time.Clock;
import java.time.Instant;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * The moment that countdowns and ages on a screen are told at, and whether sending is stopped then, so that no second is
 * promised. It moves by {@link #tick}, and by itself when sending stops or goes on.
 */
public final class Countdown implements AutoCloseable {
    private final Sync sync;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Moment> moment;
    private final Runnable unsubscribe;

    /**
     * @param stopped as {@link SyncStatus#stopped}
     * @param offline as {@link SyncStatus#offline}
     */
    public record Moment(Instant now, boolean stopped, boolean offline) {
        private static Moment of(Instant now, SyncStatus status) {
            return new Moment(now, status.stopped(), status.offline());
        }
    }

    public Countdown(Sync sync, Background background, Clock clock) {
        this.sync = sync;
        this.clock = clock;
        this.moment = new ReadOnlyObjectWrapper<>(this, "moment", current());
        this.unsubscribe = sync.onStatus(status -> background.deliver(() -> {
            if (!Moment.of(moment.get().now(), status).equals(moment.get())) {
                tick();
            }
        }));
    }

    public ReadOnlyObjectProperty<Moment> momentProperty() {
        return moment.getReadOnlyProperty();
    }

    /** Why nothing can be sent at once; empty where it can. For whatever offers it. */
    public static ObservableValue<String> obstacle(ReadOnlyObjectProperty<Moment> moment, Texts texts) {
        return Bindings.createStringBinding(
                () -> moment.get().offline() ? texts.get("outbox.send_offline") : "", moment, texts.localeProperty());
    }

    /** Goes on to the moment that it is; called about once a second while it is looked at. */
    public void tick() {
        moment.set(current());
    }

    @Override
    public void close() {
        unsubscribe.run();
    }

    private Moment current() {
        return Moment.of(clock.instant(), sync.status());
    }
}
