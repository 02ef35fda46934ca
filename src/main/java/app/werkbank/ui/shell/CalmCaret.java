package app.werkbank.ui.shell;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

/**
 * Lets the caret rest while nobody is at the window, for a caret that blinks keeps JavaFX awake 60 times a second. The next
 * key or movement of the mouse brings it back; what has the focus shows that by its border all the while.
 */
final class CalmCaret {
    /** As long as desktops let a caret blink without input. */
    private static final Duration PATIENCE = Duration.seconds(10);

    private final Scene scene;
    private final PauseTransition patience;
    private boolean resting;

    CalmCaret(Scene scene, Duration patience) {
        this.scene = scene;
        this.patience = new PauseTransition(patience);
    }

    /** Watches the window from now on. */
    static void install(Scene scene) {
        new CalmCaret(scene, PATIENCE).begin();
    }

    void begin() {
        patience.setOnFinished(event -> rest());
        scene.addEventFilter(InputEvent.ANY, event -> wake());
        scene.focusOwnerProperty().subscribe(now -> wake());
        scene.windowProperty().get().focusedProperty().subscribe(now -> wake());
    }

    private void wake() {
        if (resting) {
            resting = false;
            field().ifPresent(skin -> skin.setCaretAnimating(true));
        }
        patience.playFromStart();
    }

    private void rest() {
        resting = true;
        field().ifPresent(skin -> skin.setCaretAnimating(false));
    }

    private Optional<TextInputControlSkin<?>> field() {
        Node focused = scene.getFocusOwner();
        Node field = focused instanceof ComboBox<?> choice ? choice.getEditor() : focused;
        return field instanceof TextInputControl input && input.getSkin() instanceof TextInputControlSkin<?> skin
                ? Optional.of(skin)
                : Optional.empty();
    }
}
