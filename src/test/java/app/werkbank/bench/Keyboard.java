package app.werkbank.bench;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/** A hand on the keyboard of the installed program's window. On the FX thread. */
final class Keyboard {
    private Keyboard() {}

    /** The search of everything, the VIN, Enter. */
    static void openVehicle(String vin) {
        press(KeyCode.K, true);
        for (char character : vin.toCharArray()) {
            type(character);
        }
        press(KeyCode.ENTER, false);
    }

    static void type(char character) {
        fire(KeyEvent.KEY_TYPED, String.valueOf(character), KeyCode.UNDEFINED, false);
    }

    static void press(KeyCode code, boolean control) {
        fire(KeyEvent.KEY_PRESSED, "", code, control);
        fire(KeyEvent.KEY_RELEASED, "", code, control);
    }

    private static void fire(EventType<KeyEvent> type, String character, KeyCode code, boolean control) {
        Scene scene = Window.getWindows().getLast().getScene();
        Parent root = scene.getRoot();
        var target = scene.getFocusOwner() == null ? root : scene.getFocusOwner();
        Event.fireEvent(target, new KeyEvent(type, character, "", code, false, control, false, false));
    }
}
