package app.werkbank.ui.control;

import app.werkbank.ui.Tone;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A state that lasts, told across the width of what it concerns; it takes no room while it is not visible. */
public final class Banner extends HBox {
    private final Label label = new Label();

    /** @param icon the shape of the state of the moment */
    public Banner(Tone tone, ObservableValue<Icon> icon, ObservableValue<String> text) {
        label.textProperty().bind(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("banner", tone.styleClass());
        getChildren().addAll(icon.getValue().node(), label);
        icon.subscribe((before, now) -> getChildren().set(0, now.node()));
        managedProperty().bind(visibleProperty());
        accessibleTextProperty().bind(text);
        Announcer.follow(this, text);
        visibleProperty().subscribe((before, now) -> {
            if (now) {
                Announcer.announce(this); // its text came while it was not seen yet
            }
        });
    }

    /** Adds the one button that does something about the state. */
    public Banner with(ObservableValue<String> action, Runnable act) {
        Button button = new Button();
        button.textProperty().bind(action);
        button.setOnAction(event -> act.run());
        button.setMinWidth(USE_PREF_SIZE);
        getChildren().add(button);
        return this;
    }
}
