package app.werkbank.ui.shell;

import app.werkbank.ui.ScreenView;
import app.werkbank.ui.Texts;
import app.werkbank.ui.control.Icon;
import app.werkbank.ui.control.KeyNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The map of keys that F1 and ? lay over the window: those of every screen, then those of this one. */
final class KeyMap extends StackPane {
    private final Runnable close;
    private final @Nullable Node focusedBefore;

    /** @param focusedBefore what had the focus and gets it back; null for nothing */
    KeyMap(
            Texts texts,
            ObservableValue<String> screen,
            List<ScreenView.KeyLine> ofScreen,
            Runnable close,
            @Nullable Node focusedBefore) {
        this.close = close;
        this.focusedBefore = focusedBefore;
        getStyleClass().add("scrim");
        Label title = new Label();
        title.textProperty().bind(texts.of("shell.keys.title"));
        title.getStyleClass().add("heading");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button shut = new Button(null, Icon.CLEAR.node());
        shut.getStyleClass().add("flat");
        shut.accessibleTextProperty().bind(texts.of("shell.keys.close"));
        shut.setOnAction(event -> close.run());
        HBox head = new HBox(16, title, shut);
        head.setAlignment(Pos.CENTER_LEFT);
        HBox parts = new HBox(32, part(texts, texts.of("shell.keys.everywhere"), everywhere(texts)));
        if (!ofScreen.isEmpty()) {
            parts.getChildren().add(part(texts, screen, ofScreen));
        }
        VBox panel = new VBox(16, head, parts);
        panel.getStyleClass().add("key-map");
        panel.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(panel);
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                close.run();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                shut.requestFocus();
            }
        });
    }

    void giveFocusBack() {
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
        }
    }

    // Tab stays inside: there is one control.
    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
        }
        if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.TAB) {
            event.consume();
        }
    }

    private static List<ScreenView.KeyLine> everywhere(Texts texts) {
        List<ScreenView.KeyLine> lines = new ArrayList<>();
        for (Shortcut shortcut : Shortcut.values()) {
            if (shortcut != Shortcut.PREFERENCES) {
                String also = shortcut == Shortcut.SETTINGS ? ", " + text(Shortcut.PREFERENCES) : "";
                lines.add(new ScreenView.KeyLine(
                        text(shortcut) + also,
                        texts.of("shell.keys." + shortcut.name().toLowerCase(Locale.ROOT))));
            }
        }
        lines.add(1, new ScreenView.KeyLine(ShellViewModel.COMMANDS_ONLY, texts.of("shell.keys.commands")));
        return lines;
    }

    private static String text(Shortcut shortcut) {
        return shortcut.keys().getDisplayText();
    }

    private static VBox part(Texts texts, ObservableValue<String> name, List<ScreenView.KeyLine> lines) {
        Label caption = new Label();
        caption.textProperty().bind(name);
        caption.getStyleClass().add("strong");
        GridPane grid = new GridPane(16, 4);
        ColumnConstraints keys = new ColumnConstraints();
        keys.setHalignment(HPos.LEFT);
        keys.setMinWidth(USE_PREF_SIZE);
        grid.getColumnConstraints().add(keys);
        for (ScreenView.KeyLine line : lines) {
            Label cap = new Label();
            cap.textProperty().bind(KeyNames.of(texts, line.keys()));
            cap.getStyleClass().add("key-hint");
            cap.setMinWidth(USE_PREF_SIZE);
            Label does = new Label();
            does.textProperty().bind(line.does());
            grid.addRow(grid.getRowCount(), cap, does);
        }
        return new VBox(8, caption, grid);
    }
}
