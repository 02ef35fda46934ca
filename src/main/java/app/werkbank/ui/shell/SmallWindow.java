package app.werkbank.ui.shell;

import app.werkbank.ui.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/** What the small windows beside the main one share: lines that are never cut, and the button that closes them. */
final class SmallWindow {
    private SmallWindow() {}

    /** @param styleClass how it is written */
    static Label line(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }

    /** Closes the window, with Enter and Esc too. */
    static Button close(Texts texts, Stage window) {
        Button close = new Button(texts.get("shell.error.close"));
        close.getStyleClass().add("accent");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setDefaultButton(true);
        close.setCancelButton(true);
        close.setOnAction(event -> window.close());
        return close;
    }
}
