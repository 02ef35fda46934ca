package app.werkbank.ui.entry;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.NumberText;
import java.math.BigDecimal;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The text of the entry field with its unit: what was left unsaved comes back, and what is typed is kept. */
final class TypedText {
    private final Workplace place;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObjectProperty<DistanceUnit> unit;
    private @Nullable UnsavedText unsaved;
    /** Until it is known what was left, or something is typed: what is kept is not overwritten by the empty field. */
    private boolean restoring;

    TypedText(Workplace place) {
        this.place = place;
        this.unit = new SimpleObjectProperty<>(this, "unit", preferred());
    }

    StringProperty textProperty() {
        return text;
    }

    ObjectProperty<DistanceUnit> unitProperty() {
        return unit;
    }

    /** The field of another vehicle, or of none: empty until it is known what was left there. */
    void turnTo(@Nullable EntrySubject subject) {
        unsaved = subject == null ? null : new UnsavedText(place, subject);
        restoring = true;
        text.set("");
        preferUnit();
    }

    /** What was left comes back, unless something has been typed meanwhile. */
    void restore(EntryBasis found) {
        if (restoring) {
            found.text().map(UnsavedText.Content::of).ifPresent(left -> {
                unit.set(left.unit());
                text.set(left.text());
            });
            restoring = false;
        }
    }

    /** Something was typed: it is kept. */
    void keep(Consumer<Throwable> failed) {
        if (!text.get().isEmpty()) {
            restoring = false;
        }
        UnsavedText form = unsaved;
        if (form != null && !restoring) {
            form.keep(new UnsavedText.Content(unit.get(), text.get()), failed);
        }
    }

    /** Writes a number as the person's language does. */
    void write(BigDecimal number) {
        text.set(NumberText.typed(number, place.texts().localeProperty().get()));
    }

    /** The next entry begins with the preferred unit. */
    void preferUnit() {
        unit.set(preferred());
    }

    private DistanceUnit preferred() {
        return place.preferences().unitProperty().get();
    }
}
