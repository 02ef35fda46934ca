package app.werkbank.ui.control;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;

/** The keys that do the same as the control beside it, in the words of the operating system. */
public final class KeyHint extends Label {
    public KeyHint(KeyCombination keys) {
        super(keys.getDisplayText());
        getStyleClass().addAll("key-hint", "small");
        setMinWidth(USE_PREF_SIZE);
    }
}
