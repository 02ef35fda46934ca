package app.werkbank.ui.vehicle;

import app.werkbank.domain.Vin;
import app.werkbank.ui.Navigator;
import app.werkbank.ui.Place;
import app.werkbank.ui.ScreenView;
import app.werkbank.ui.Texts;
import app.werkbank.ui.ThemeManager;
import app.werkbank.ui.entry.OdometerEntryPane;
import app.werkbank.ui.paper.Outlet;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The room of the vehicles: the search for one, or one vehicle's history. */
public final class VehicleView implements ScreenView {
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final VehicleViewModel model;
    private final Texts texts;
    private final Supplier<VehicleSearchPane> searchMaker;
    private final Supplier<HistoryPane> historyMaker;
    private final StackPane root = new StackPane();
    private final ObservableValue<String> title;
    private @Nullable VehicleSearchPane search;
    private @Nullable HistoryPane history;

    /**
     * @param navigator goes to the vehicle that was chosen
     * @param outlet where sheets, pictures and tables go to
     */
    public VehicleView(VehicleViewModel model, Texts texts, Clock clock, Navigator navigator, Outlet outlet) {
        this.model = model;
        this.texts = texts;
        this.searchMaker =
                () -> new VehicleSearchPane(model.search(), texts, vin -> navigator.go(new Place.Vehicle(vin)));
        this.historyMaker =
                () -> new HistoryPane(model, texts, clock, outlet, () -> navigator.go(new Place.Vehicles()));
        root.getStyleClass().add("vehicle");
        model.vinProperty().subscribe((before, now) -> enter());
        title = Bindings.createStringBinding(
                () -> {
                    var vin = model.vinProperty().get();
                    return vin == null
                            ? texts.get("vehicle.title")
                            : vin.vin().map(Vin::grouped).orElse(vin.text());
                },
                model.vinProperty(),
                texts.localeProperty());
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (FIND.match(event)) {
                navigator.go(new Place.Vehicles());
                event.consume();
            } else if (SaveMenu.PRINT.match(event) && model.vinProperty().get() != null) {
                history().print();
                event.consume();
            }
        });
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return title;
    }

    @Override
    public List<KeyLine> keys() {
        return List.of(
                new KeyLine(FIND.getDisplayText(), texts.of("vehicle.keys.find")),
                new KeyLine("\u2190 \u2192, Home, End", texts.of("vehicle.keys.walk")),
                new KeyLine("B, Shift+B", texts.of("vehicle.keys.breaks")),
                new KeyLine("+, \u2212, 0", texts.of("vehicle.keys.zoom")),
                new KeyLine("Esc", texts.of("vehicle.keys.all")),
                new KeyLine(SaveMenu.PRINT.getDisplayText(), texts.of("vehicle.keys.print")),
                new KeyLine("Alt+1 \u2026 3", texts.of("entry.keys.suggestion")),
                new KeyLine(OdometerEntryPane.UNDO.getDisplayText(), texts.of("entry.keys.undo")));
    }

    @Override
    public void show(Place place) {
        model.open(place instanceof Place.Vehicle vehicle ? vehicle.vin() : null);
        enter();
        if (model.vinProperty().get() == null) {
            search().focusField();
        } else {
            history().focusEntry();
        }
    }

    /** A screen that comes back is styled anew, with all that is in it: it comes back with what is wanted then. */
    @Override
    public void hide() {
        root.getChildren().clear();
    }

    private void enter() {
        if (model.vinProperty().get() == null) {
            enter(search());
            search().furnish();
        } else {
            enter(history());
            history().furnish();
        }
    }

    private void enter(Region wanted) {
        if (!root.getChildren().contains(wanted)) {
            root.getChildren().setAll(wanted);
            ThemeManager.styleNow(wanted); // it gets the focus at once
        }
    }

    private VehicleSearchPane search() {
        VehicleSearchPane made = search;
        if (made == null) {
            made = searchMaker.get();
            search = made;
        }
        return made;
    }

    private HistoryPane history() {
        HistoryPane made = history;
        if (made == null) {
            made = historyMaker.get();
            history = made;
        }
        return made;
    }
}
