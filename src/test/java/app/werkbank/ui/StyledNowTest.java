package app.werkbank.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A screen has its styles when it is shown, and none where its window is not open: a warning fails the test. */
@ExtendWith(FxTest.class)
class StyledNowTest {

    @Test
    void aFieldInAScrollPaneThatHasOnlyJustComeTakesTheFocus() {
        StackPane content = Fx.get(StackPane::new);
        Stage stage = Fx.show(() -> content, 200, 100);
        Fx.run(() -> {
            TextField field = new TextField();
            ScrollPane page = new ScrollPane(field);
            content.getChildren().setAll(page);
            ThemeManager.styleNow(page);
            field.requestFocus();
            assertTrue(
                    field.isFocused(),
                    () -> "the focus is on " + stage.getScene().getFocusOwner());
        });
    }

    @Test
    void whatComesAfterTheWindowWasClosedIsLeftWithoutStyles() {
        Fx.run(() -> {
            Button late = new Button("late");
            StackPane screen = new StackPane(late);
            screen.getStyleClass().add("shell");
            screen.getStylesheets().add(ThemeManager.roomSheet("shell"));
            Stage never = new Stage();
            never.setScene(new Scene(screen));
            ThemeManager.styleNow(late);
            assertFalse(never.isShowing());
        });
    }
}
