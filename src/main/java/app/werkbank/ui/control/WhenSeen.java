package app.werkbank.ui.control;

import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/**
 * A part of a screen that is made when it is to be seen for the first time: what is hidden costs JavaFX as much as what is
 * not, until it is made.
 */
public final class WhenSeen extends VBox {
    private final Supplier<? extends Node> maker;

    /**
     * @param seen whether the part is to be seen; without it, it takes no place
     * @param maker of the part, which fills this place
     */
    public WhenSeen(ObservableValue<Boolean> seen, Supplier<? extends Node> maker) {
        this.maker = maker;
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(seen); // and holds it: what only listens to a binding loses it to the garbage collector
        visibleProperty().subscribe(this::show);
    }

    private void show(boolean shown) {
        if (shown && getChildren().isEmpty()) {
            getChildren().add(maker.get());
        }
    }
}
