package app.werkbank.ui;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

/** The view of one {@link Room}: made when the room is entered first, and kept until the program ends. */
public interface ScreenView {

    /** What is shown; always the same node. */
    Parent node();

    /** What the window is called while this screen is shown, e.g. the ticket's number. */
    ObservableValue<String> title();

    /**
     * Shows a place of its room, now and whenever the person comes here; puts the focus where the work begins. The node
     * is in the window by then and has its styles, so that everything in it can take the focus.
     */
    void show(Place place);

    /** The person went to another room; what is expensive to keep up to date may rest. */
    default void hide() {}

    /** The keys of this screen, for the map that F1 shows. */
    default List<KeyLine> keys() {
        return List.of();
    }

    /**
     * An equipment label was scanned while this screen is shown.
     *
     * @return whether this screen did something with it
     */
    default boolean scannedEquipment(int equipment) {
        return false;
    }

    /**
     * One line of the map of keys.
     *
     * @param keys as printed on them, e.g. "Alt+1 … 3"; {@code KeyCombination.getDisplayText()} where there is one
     */
    record KeyLine(String keys, ObservableValue<String> does) {}
}
