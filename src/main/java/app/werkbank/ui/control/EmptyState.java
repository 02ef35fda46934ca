package app.werkbank.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** In place of an empty list: what is so, and what to do about it, with at most one button. */
public final class EmptyState extends VBox {
    private static final double LINE_PX = 480;

    /**
     * @param sentence what is so, e.g. "No tickets yet."
     * @param next what to do, e.g. "They come with the next sync."
     */
    public EmptyState(Icon icon, ObservableValue<String> sentence, ObservableValue<String> next) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        managedProperty().bind(visibleProperty()); // what is not seen asks for no height behind the list
        getChildren().addAll(icon.node("big", "muted"), line(sentence, "strong"), line(next, "muted"));
    }

    /** Adds the one button. */
    public EmptyState with(ObservableValue<String> action, Runnable act) {
        Button button = new Button();
        button.textProperty().bind(action);
        button.setOnAction(event -> act.run());
        getChildren().add(button);
        return this;
    }

    private static Label line(ObservableValue<String> text, String styleClass) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMaxWidth(LINE_PX);
        label.setMinHeight(USE_PREF_SIZE);
        label.setTextAlignment(TextAlignment.CENTER);
        label.setAlignment(Pos.CENTER);
        return label;
    }
}
