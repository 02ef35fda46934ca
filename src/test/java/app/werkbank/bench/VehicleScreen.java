package app.werkbank.bench;

import app.werkbank.store.Store;
import app.werkbank.ui.Fx;
import app.werkbank.ui.Navigator;
import app.werkbank.ui.Place;
import app.werkbank.ui.entry.OdometerEntryViewModel;
import app.werkbank.ui.entry.Workplace;
import app.werkbank.ui.paper.NotedOutlet;
import app.werkbank.ui.vehicle.VehicleHistory;
import app.werkbank.ui.vehicle.VehicleView;
import app.werkbank.ui.vehicle.VehicleViewModel;
import javafx.scene.Parent;
import javafx.stage.Stage;

/** The screen of the vehicles in a window without a display, over the large store. */
final class VehicleScreen implements AutoCloseable {
    private final Navigator navigator = new Navigator(new Place.Vehicles());
    private final VehicleViewModel model;
    private final Parent root;
    private final Stage stage;

    VehicleScreen(Store store) {
        Workplace place = Places.over(store, Frames.background());
        model = Fx.get(() -> new VehicleViewModel(place));
        VehicleView view = Fx.get(
                () -> new VehicleView(model, place.texts(), place.clock(), navigator, new NotedOutlet(Stores.FOLDER)));
        root = view.node();
        stage = Frames.show(() -> {
            navigator.placeProperty().subscribe(view::show);
            return root;
        });
    }

    /** @return nanoseconds from the click to the first frame with the history */
    long open(String vin) throws Exception {
        return Frames.until(
                () -> navigator.go(new Place.Vehicle(vin)),
                () -> model.historyProperty().get() != null);
    }

    /** Once all of the history is there: a click that comes sooner would be measured beside the reading of the one before. */
    void leave() throws Exception {
        Frames.until(() -> {}, () -> {
            VehicleHistory history = model.historyProperty().get();
            return history != null && history.whole();
        });
        Frames.until(
                () -> navigator.go(new Place.Vehicles()),
                () -> model.historyProperty().get() == null);
    }

    OdometerEntryViewModel entry() {
        return model.entry();
    }

    /** @return nanoseconds of the FX thread, from a keystroke's text in the field until what it changed is laid out */
    long type(String text) throws Exception {
        return Frames.worked(root.getScene(), () -> model.entry().textProperty().set(text));
    }

    @Override
    public void close() {
        Fx.run(() -> {
            stage.hide();
            model.close();
        });
    }
}
