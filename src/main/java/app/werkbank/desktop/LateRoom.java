package app.werkbank.desktop;

import app.werkbank.ui.Place;
import app.werkbank.ui.ScreenView;
import app.werkbank.ui.ThemeManager;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A room whose screen needs a session: it waits for one, shows it, and is furnished anew when another comes. */
final class LateRoom implements ScreenView {
    private final StackPane root = new StackPane();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final Supplier<? extends Node> waiting;
    private @Nullable Supplier<? extends ScreenView> furnish;
    private @Nullable ScreenView screen;
    private @Nullable Place place;

    /** @param waiting makes what is shown until the session is there */
    LateRoom(Supplier<? extends Node> waiting) {
        this.waiting = waiting;
    }

    /** A session is there; the screen is made when somebody comes. */
    void furnish(Supplier<? extends ScreenView> factory) {
        furnish = factory;
        screen = null;
        Place wanted = place;
        if (wanted != null) {
            show(wanted);
        }
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return title.getReadOnlyProperty();
    }

    @Override
    public void show(Place wanted) {
        place = wanted;
        ScreenView shown = screen();
        if (shown != null) {
            shown.show(wanted);
        } else if (root.getChildren().isEmpty()) {
            root.getChildren().add(waiting.get());
        }
    }

    @Override
    public void hide() {
        place = null;
        if (screen != null) {
            screen.hide();
        }
    }

    @Override
    public List<KeyLine> keys() {
        return screen == null ? List.of() : screen.keys();
    }

    @Override
    public boolean scannedEquipment(int equipment) {
        return screen != null && screen.scannedEquipment(equipment);
    }

    private @Nullable ScreenView screen() {
        if (screen == null && furnish != null) {
            ScreenView made = furnish.get();
            screen = made;
            root.getChildren().setAll(made.node());
            ThemeManager.styleNow(made.node());
            title.unbind();
            title.bind(made.title());
        }
        return screen;
    }
}
