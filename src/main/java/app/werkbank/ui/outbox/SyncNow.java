package app.werkbank.ui.outbox;

import app.werkbank.domain.IntentState;
import app.werkbank.sync.Sync;
import app.werkbank.sync.SyncStatus;
import app.werkbank.ui.Background;
import app.werkbank.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.IntSupplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** "Sync now" and what came of it: something is said at once, and a result or how far it is within two seconds. */
public final class SyncNow implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final Sync sync;
    private final Texts texts;
    private final Clock clock;
    private final IntSupplier looseEnds;
    private final Runnable unsubscribe;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
    private @Nullable Instant askedAt;
    private boolean worked;

    /** @param looseEnds how many need a person beside the entries that sync knows */
    SyncNow(Sync sync, Background background, Texts texts, Clock clock, IntSupplier looseEnds) {
        this.looseEnds = looseEnds;
        this.sync = sync;
        this.texts = texts;
        this.clock = clock;
        this.unsubscribe = sync.onStatus(status -> background.run(() -> status, this::take));
    }

    /** What is going on or came of it; empty before anybody asked. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Asks the engine to try everything now. */
    public void ask() {
        askedAt = clock.instant();
        worked = false;
        said.set(texts.get("outbox.sync.asked"));
        sync.syncNow();
    }

    /** Says how far it is once it takes longer; called about once a second. */
    void tick() {
        Instant asked = askedAt;
        if (asked != null && Duration.between(asked, clock.instant()).compareTo(PATIENCE) >= 0) {
            SyncStatus status = sync.status();
            said.set(status.working() ? progress(status) : result(status));
            if (!status.working()) {
                askedAt = null;
            }
        }
    }

    @Override
    public void close() {
        unsubscribe.run();
    }

    private void take(SyncStatus status) {
        if (askedAt == null) {
            return;
        }
        worked = worked || status.working();
        if (worked && !status.working()) {
            said.set(result(status));
            askedAt = null;
        } else if (status.progress() != null) {
            said.set(progress(status));
        }
    }

    private String progress(SyncStatus status) {
        SyncStatus.Progress progress = status.progress();
        if (progress == null) {
            return texts.get("outbox.sync.working");
        }
        Long total = progress.total();
        return total == null
                ? texts.get("outbox.sync.read", progress.done())
                : texts.get("outbox.sync.read_of", progress.done(), total);
    }

    private String result(SyncStatus status) {
        if (!status.switchedOn()) {
            return texts.get("outbox.sync.switched_off");
        }
        if (status.trouble() != null) {
            return texts.get("outbox.trouble." + status.trouble().kind().name().toLowerCase(Locale.ROOT));
        }
        if (status.offline()) {
            return texts.get("outbox.trouble.offline");
        }
        long people = status.count(IntentState.NEEDS_USER) + status.count(IntentState.REJECTED) + looseEnds.getAsInt();
        long waiting = status.pending() - status.count(IntentState.NEEDS_USER);
        String time = texts.formats().time(clock.instant());
        if (waiting > 0) {
            return texts.get("outbox.sync.wait", waiting, time);
        }
        return people > 0 ? texts.get("outbox.sync.people", people, time) : texts.get("outbox.sync.all_sent", time);
    }
}
