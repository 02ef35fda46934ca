package app.werkbank.ui;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.platform.settings.Looks.Targets;
import app.werkbank.platform.settings.Looks.Theme;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * How a person wants to see things, as properties that every screen follows at once; the composition root reads them
 * from the settings and writes them back. The language is {@link Texts#localeProperty}.
 */
public final class Preferences {
    /** The least and the greatest text scale, in percent. */
    public static final int LEAST_PERCENT = 100;

    public static final int GREATEST_PERCENT = 200;

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.SYSTEM);
    private final ObjectProperty<DistanceUnit> unit = new SimpleObjectProperty<>(this, "unit", DistanceUnit.KM);
    private final ObjectProperty<Targets> targets = new SimpleObjectProperty<>(this, "targets", Targets.MOUSE);
    private final IntegerProperty textPercent = new SimpleIntegerProperty(this, "textPercent", LEAST_PERCENT) {
        @Override
        public void set(int percent) {
            super.set(Math.clamp(percent, LEAST_PERCENT, GREATEST_PERCENT));
        }
    };

    /** The colours; {@link Theme#SYSTEM} at first. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** The unit that an entry field starts with; each entry may choose the other (screens.md 8). */
    public ObjectProperty<DistanceUnit> unitProperty() {
        return unit;
    }

    /** How large what can be clicked is. */
    public ObjectProperty<Targets> targetsProperty() {
        return targets;
    }

    /** The text scale in percent; a value outside 100 to 200 becomes the nearest inside. */
    public IntegerProperty textPercentProperty() {
        return textPercent;
    }
}
