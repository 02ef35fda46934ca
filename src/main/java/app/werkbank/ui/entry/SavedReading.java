package app.werkbank.ui.entry;

import app.werkbank.domain.IntentState;
import app.werkbank.store.HistoryRow;
import app.werkbank.sync.SyncStatus;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * "Saved. Sends in 10 s. Undo. Send now": the reading that was saved last, for as long as it is worth a line. To be
 * used on the FX thread; {@link #tick} is to be called every second while it is shown.
 */
public final class SavedReading {
    private final Workplace place;
    private final EntryWords words;
    private final ReadOnlyObjectWrapper<@Nullable SavedEntry> saved = new ReadOnlyObjectWrapper<>(this, "saved");
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(this, "sentence", "");
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper(this, "obstacle", "");
    private @Nullable String trouble;

    SavedReading(Workplace place) {
        this.place = place;
        this.words = new EntryWords(place.texts(), place.clock());
        place.texts().localeProperty().subscribe((before, now) -> tick());
    }

    /** The reading; null where there is none to tell of. */
    public ReadOnlyObjectProperty<@Nullable SavedEntry> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** What to say of it, with the seconds left; empty where there is none. */
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** Why it cannot be sent now; empty where it can. */
    public ReadOnlyStringProperty obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    /** Brings the seconds in the sentence up to date. */
    public void tick() {
        say(saved.get());
    }

    private void say(@Nullable SavedEntry entry) {
        SyncStatus status = place.sync().status();
        obstacle.set(status.offline() ? place.texts().get("outbox.send_offline") : "");
        if (trouble != null) {
            sentence.set(trouble);
        } else {
            sentence.set(entry == null ? "" : words.saved(entry, status));
        }
    }

    /** The sentence is there before who follows the reading announces it. */
    private void become(@Nullable SavedEntry entry) {
        say(entry);
        saved.set(entry);
    }

    /** Whether it waits in its undo window, so that "Send now" means something. */
    public boolean held() {
        return saved.get() instanceof SavedEntry.Sent sent && sent.state() == IntentState.HELD;
    }

    /** Ends the undo window. */
    public void sendNow() {
        if (saved.get() instanceof SavedEntry.Sent sent && held()) {
            place.background().when(place.entries().sendNow(List.of(sent.intent())), count -> {}, this::failed);
        }
    }

    void undo(Consumer<SavedEntry> takenBack) {
        SavedEntry entry = saved.get();
        if (entry == null || !entry.undoable()) {
            return;
        }
        var wish = switch (entry) {
            case SavedEntry.Sent sent -> place.entries().undo(sent.intent());
            case SavedEntry.Kept kept -> place.entries().discardDraft(kept.draft());
        };
        place.background()
                .when(
                        wish,
                        done -> {
                            SavedEntry now = saved.get();
                            if (!done) {
                                trouble = words.tooLate();
                                tick();
                            } else if (now == null || now.id().equals(entry.id())) {
                                forget();
                                takenBack.accept(entry);
                            }
                        },
                        this::failed);
    }

    void show(SavedEntry entry) {
        trouble = null;
        become(entry);
    }

    void forget() {
        trouble = null;
        become(null);
    }

    /** The next reading is being typed: what needs no undo any more is not told any longer. */
    void settle() {
        if (saved.get() instanceof SavedEntry.Sent sent && sent.state() == IntentState.CONFIRMED) {
            forget();
        }
    }

    void refresh(EntryBasis basis) {
        switch (saved.get()) {
            case null -> basis.held().ifPresent(this::show);
            case SavedEntry.Sent sent ->
                basis.entry(sent.intent()).ifPresentOrElse(line -> follow(sent, line, basis.tried(line)), this::forget);
            case SavedEntry.Kept kept -> {
                if (basis.waiting().stream()
                        .noneMatch(each -> each.id().equals(kept.draft().id()))) {
                    forget();
                }
            }
        }
    }

    private void follow(SavedEntry.Sent sent, HistoryRow line, boolean tried) {
        if (line.entry() != null) {
            become(sent.now(line.entry(), tried, line.row().serverBreaking()));
        }
    }

    private void failed(Throwable error) {
        trouble = words.notSaved(error);
        tick();
    }
}
