package app.werkbank.ui.outbox;

import app.werkbank.sync.Sync;
import app.werkbank.ui.Background;
import java.time.Clock;
import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The moment that countdowns and ages on a screen are told at, and whether sending is stopped then, so that no second is
 * promised. It moves by {@link #tick}, and by itself when sending stops or goes on.
 */
public final class Countdown implements AutoCloseable {
    private final Sync sync;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Moment> moment;
    private final Runnable unsubscribe;

    /** @param stopped as {@link app.werkbank.sync.SyncStatus#stopped} */
    public record Moment(Instant now, boolean stopped) {}

    public Countdown(Sync sync, Background background, Clock clock) {
        this.sync = sync;
        this.clock = clock;
        this.moment = new ReadOnlyObjectWrapper<>(this, "moment", current());
        this.unsubscribe = sync.onStatus(status -> background.run(status::stopped, stopped -> {
            if (stopped != moment.get().stopped()) {
                tick();
            }
        }));
    }

    public ReadOnlyObjectProperty<Moment> momentProperty() {
        return moment.getReadOnlyProperty();
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
        return new Moment(clock.instant(), sync.status().stopped());
    }
}
