package app.werkbank.desktop;

import app.werkbank.ui.Place;
import app.werkbank.ui.ScreenView;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

/** A screen in its room: the node, what the window is called, and what to do when the person comes here or leaves. */
record RoomView(Parent node, ObservableValue<String> title, Consumer<Place> shown, Runnable left) implements ScreenView {

    @Override
    public void show(Place place) {
        shown.accept(place);
    }

    @Override
    public void hide() {
        left.run();
    }
}
