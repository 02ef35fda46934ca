package app.werkbank.ui.control;

import app.werkbank.ui.Texts;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;

/** The keys that do the same as the control beside it, as they are printed on the keyboard. */
public final class KeyHint extends Label {
    public KeyHint(Texts texts, KeyCombination keys) {
        textProperty().bind(KeyNames.of(texts, keys.getDisplayText()));
        getStyleClass().addAll("key-hint", "small");
        setMinWidth(USE_PREF_SIZE);
    }
}
