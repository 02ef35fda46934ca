package app.werkbank.ui.vehicle;

import app.werkbank.domain.Vin;
import app.werkbank.ui.Navigator;
import app.werkbank.ui.Place;
import app.werkbank.ui.ScreenView;
import app.werkbank.ui.Texts;
import app.werkbank.ui.entry.OdometerEntryPane;
import app.werkbank.ui.paper.Outlet;
import java.time.Clock;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** The room of the vehicles: the search for one, or one vehicle's history. */
public final class VehicleView implements ScreenView {
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final VehicleViewModel model;
    private final Texts texts;
    private final VehicleSearchPane search;
    private final HistoryPane history;
    private final StackPane root;
    private final ObservableValue<String> title;

    /**
     * @param navigator goes to the vehicle that was chosen
     * @param outlet where sheets, pictures and tables go to
     */
    public VehicleView(VehicleViewModel model, Texts texts, Clock clock, Navigator navigator, Outlet outlet) {
        this.model = model;
        this.texts = texts;
        this.search = new VehicleSearchPane(model.search(), texts, vin -> navigator.go(new Place.Vehicle(vin)));
        this.history = new HistoryPane(model, texts, clock, outlet, () -> navigator.go(new Place.Vehicles()));
        this.root = new StackPane(search, history);
        root.getStyleClass().add("vehicle");
        search.visibleProperty().bind(model.vinProperty().isNull());
        history.visibleProperty().bind(model.vinProperty().isNotNull());
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
            } else if (SaveMenu.PRINT.match(event) && history.isVisible()) {
                history.print();
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
        if (place instanceof Place.Vehicle vehicle) {
            model.open(vehicle.vin());
            history.focusEntry();
        } else {
            model.open(null);
            search.focusField();
        }
    }
}
