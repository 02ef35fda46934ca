package app.werkbank.ui.control;

import app.werkbank.ui.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;

/** A field to search with: a lens, a prompt, the keys that lead here, and a cross that empties it (as Esc does). */
public final class SearchField extends CustomTextField {
    /** The lens, the hint and the space between them, in the size of the text. */
    private static final double AROUND_EM = 6.5;

    /** @param keys shown while the field is empty; null where no keys lead here */
    public SearchField(Texts texts, ObservableValue<String> prompt, @Nullable KeyCombination keys) {
        getStyleClass().add("search-field");
        promptTextProperty().bind(prompt);
        accessibleTextProperty().bind(prompt);
        HBox lens = new HBox(Icon.SEARCH.node("muted"));
        lens.setAlignment(Pos.CENTER);
        lens.getStyleClass().add("lens");
        setLeft(lens);
        Button clear = new Button(null, Icon.CLEAR.node("small"));
        clear.getStyleClass().addAll("flat", "clear");
        clear.accessibleTextProperty().bind(texts.of("ui.search.clear"));
        clear.setFocusTraversable(false);
        clear.setCursor(Cursor.DEFAULT);
        clear.setOnAction(event -> clear());
        clear.visibleProperty().bind(textProperty().isNotEmpty());
        clear.managedProperty().bind(clear.visibleProperty());
        HBox right = new HBox(clear);
        right.setAlignment(Pos.CENTER_RIGHT);
        if (keys != null) {
            KeyHint hint = new KeyHint(texts, keys);
            hint.visibleProperty()
                    .bind(clear.visibleProperty()
                            .not()
                            .and(Bindings.createBooleanBinding(
                                    this::roomy, widthProperty(), fontProperty(), promptTextProperty())));
            hint.managedProperty().bind(hint.visibleProperty());
            right.getChildren().add(hint);
        }
        setRight(right);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                clear();
                event.consume();
            }
        });
    }

    /** Whether the prompt is whole beside the hint. */
    private boolean roomy() {
        Text prompt = new Text(getPromptText());
        prompt.setFont(getFont());
        return prompt.getLayoutBounds().getWidth() + AROUND_EM * getFont().getSize() <= getWidth();
    }
}
