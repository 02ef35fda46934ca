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
    private @Nullable Supplier<Furniture> furnish;
    private @Nullable Furniture furniture;
    private @Nullable Place place;

    /**
     * A screen made for one session.
     *
     * @param close ends what its view models follow of that session
     */
    record Furniture(ScreenView screen, Runnable close) {}

    /** @param waiting makes what is shown until the session is there */
    LateRoom(Supplier<? extends Node> waiting) {
        this.waiting = waiting;
    }

    /** A session is there; its screen is made when somebody comes, and that of the session before it is cleared away. */
    void furnish(Supplier<Furniture> factory) {
        furnish = factory;
        if (furniture != null) {
            furniture.close().run();
            furniture = null;
            title.unbind();
            root.getChildren().clear();
        }
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
        if (furniture != null) {
            furniture.screen().hide();
        }
    }

    @Override
    public List<KeyLine> keys() {
        return furniture == null ? List.of() : furniture.screen().keys();
    }

    @Override
    public boolean scannedEquipment(int equipment) {
        return furniture != null && furniture.screen().scannedEquipment(equipment);
    }

    private @Nullable ScreenView screen() {
        if (furniture == null && furnish != null) {
            furniture = furnish.get();
            ScreenView made = furniture.screen();
            root.getChildren().setAll(made.node());
            ThemeManager.styleNow(made.node());
            title.bind(made.title());
        }
        return furniture == null ? null : furniture.screen();
    }
}
