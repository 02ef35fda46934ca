package app.werkbank.ui.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxTest.class)
class CalmCaretTest {
    private static final Duration SHORT = Duration.millis(20);

    /** A field whose caret can be asked. */
    private static final class Watched extends TextField {
        private boolean blinking;

        Watched() {
            setSkin(new TextFieldSkin(this) {
                @Override
                public void setCaretAnimating(boolean value) {
                    blinking = value;
                    super.setCaretAnimating(value);
                }
            });
        }
    }

    private final Watched field = Fx.get(Watched::new);
    private final Watched other = Fx.get(Watched::new);

    private Stage window(Duration patience) {
        Stage window = Fx.show(() -> new VBox(field, other), 300, 100);
        Fx.run(() -> {
            new CalmCaret(window.getScene(), patience).begin();
            window.requestFocus();
            field.requestFocus();
        });
        return window;
    }

    @Test
    void aCaretRestsWhereNothingComesIn() {
        window(SHORT);
        Fx.await("the caret rests", () -> field.isFocused() && !field.blinking);
    }

    @Test
    void aCaretBlinksAsLongAsThePatienceLasts() {
        window(Duration.INDEFINITE);
        Fx.settle();
        assertTrue(field.blinking);
    }

    @Test
    void anyKeyBringsItBack() {
        Stage window = window(SHORT);
        Fx.await("the caret rests", () -> field.isFocused() && !field.blinking);
        Fx.run(() -> {
            field.fireEvent(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", KeyCode.SHIFT, false, false, false, false));
            assertTrue(field.blinking);
        });
        assertTrue(window.isShowing());
    }

    @Test
    void theFieldThatTakesTheFocusMeanwhileHasItsCaret() {
        window(SHORT);
        Fx.await("the caret rests", () -> field.isFocused() && !field.blinking);
        Fx.run(() -> {
            other.requestFocus();
            assertTrue(other.blinking);
            assertFalse(field.blinking);
        });
        Fx.await("its caret rests too", () -> !other.blinking);
    }
}
