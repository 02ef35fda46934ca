package app.werkbank.ui.outbox;

import app.werkbank.ui.control.Icon;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

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

    /**
     * Offers something only where nothing is in the way, and says what is: to a screen reader, and as a tip, which a button
     * that is disabled has not itself.
     *
     * @param obstacle what is in the way; empty where nothing is
     * @return the button with what carries the tip
     */
    public static Node unless(ObservableValue<String> obstacle, Button button) {
        StackPane carrier = new StackPane(button);
        carrier.setMinWidth(Region.USE_PREF_SIZE);
        carrier.visibleProperty().bind(button.visibleProperty());
        carrier.managedProperty().bind(button.managedProperty());
        button.accessibleHelpProperty().bind(obstacle);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(obstacle);
        obstacle.subscribe(why -> {
            button.setDisable(!why.isEmpty());
            if (why.isEmpty()) {
                Tooltip.uninstall(carrier, tip);
            } else {
                Tooltip.install(carrier, tip);
            }
        });
        return carrier;
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
