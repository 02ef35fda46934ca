package app.werkbank.ui.outbox;

import app.werkbank.ui.control.Icon;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** The buttons of rows: with a word, or with a shape alone whose word is a tip and a name for screen readers. */
public final class Buttons {
    private Buttons() {}

    /** A button with a word. */
    public static Button word(ObservableValue<String> text, Runnable act) {
        Button button = new Button();
        button.textProperty().bind(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> act.run());
        return button;
    }

    /** A button with a shape and a word. */
    public static Button word(Icon icon, ObservableValue<String> text, Runnable act) {
        Button button = word(text, act);
        button.setGraphic(icon.node("small"));
        return button;
    }

    /** A flat button with a shape alone. */
    public static Button shape(Icon icon, ObservableValue<String> name, Runnable act) {
        Button button = new Button(null, icon.node());
        button.getStyleClass().add("flat");
        button.accessibleTextProperty().bind(name);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(name);
        button.setTooltip(tip);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> act.run());
        return button;
    }
}
