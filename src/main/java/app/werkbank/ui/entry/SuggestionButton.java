package app.werkbank.ui.entry;

import app.werkbank.domain.Suggestion;
import app.werkbank.ui.Texts;
import app.werkbank.ui.control.KeyHint;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A value that may have been meant, grouped, with the digits that differ marked, and the keys that take it. */
final class SuggestionButton extends Button {

    /** @param number its place among the suggestions, 0 being the first */
    SuggestionButton(Texts texts, Suggestion suggestion, int number, Runnable take) {
        String value = texts.formats().number(suggestion.value());
        TextFlow flow = marked(value, suggestion);
        flow.setMinWidth(USE_PREF_SIZE);
        KeyHint keys = new KeyHint(
                texts,
                new KeyCodeCombination(KeyCode.getKeyCode(Integer.toString(number + 1)), KeyCombination.ALT_DOWN));
        HBox box = new HBox(flow, keys);
        box.setAlignment(Pos.BASELINE_CENTER);
        box.getStyleClass().add("gap-2");
        setGraphic(box);
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("suggestion");
        setAccessibleText(texts.get("entry.suggestion", value, number + 1));
        setOnAction(event -> take.run());
    }

    private static TextFlow marked(String value, Suggestion suggestion) {
        TextFlow flow = new TextFlow();
        int digit = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            Text text = new Text(String.valueOf(c));
            if (Character.isDigit(c)) {
                boolean changed = digit >= suggestion.digit() && digit < suggestion.digit() + suggestion.digits();
                if (changed) {
                    text.getStyleClass().add("changed");
                }
                digit++;
            }
            flow.getChildren().add(text);
        }
        return flow;
    }
}
