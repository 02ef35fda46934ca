package app.werkbank.ui.entry;

import app.werkbank.domain.BreakNote;
import app.werkbank.domain.BreakReason;
import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.Kilometres;
import app.werkbank.ui.Texts;
import app.werkbank.ui.outbox.ReadingEdit;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * The local note on a break while it is made: the reason and, where a meter was replaced, the kilometres of the
 * vehicle's life at this reading, at which the life line continues (domain rule 13, screens.md 12).
 */
public final class BreakNoteEdit {
    private final ObjectProperty<@Nullable BreakReason> reason = new SimpleObjectProperty<>(this, "reason");
    private final ReadingEdit continueAt;

    public BreakNoteEdit(Texts texts) {
        continueAt = new ReadingEdit(texts);
    }

    /** Shows a note as it is kept; null for none. */
    public void begin(@Nullable BreakNote note) {
        Kilometres km = note == null ? null : note.continueAt();
        if (km == null) {
            continueAt.textProperty().set("");
        } else {
            continueAt.begin(km.value(), DistanceUnit.KM);
        }
        reason.set(note == null ? null : note.reason());
    }

    /** Why the reading breaks the trend; null where no reason is noted. */
    public ObjectProperty<@Nullable BreakReason> reasonProperty() {
        return reason;
    }

    /** The kilometres that the vehicle has behind it; asked for where a meter was replaced, and may stay empty. */
    public ReadingEdit continueAt() {
        return continueAt;
    }

    /** What there is to keep: null without a reason; without kilometres where none, or no number, is typed. */
    public @Nullable BreakNote note() {
        BreakReason chosen = reason.get();
        if (chosen == null) {
            return null;
        }
        return chosen == BreakReason.METER_REPLACED
                ? new BreakNote(chosen, continueAt.km().orElse(null))
                : BreakNote.of(chosen);
    }
}
