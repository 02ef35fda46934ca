package app.werkbank.ui.vehicle;

import app.werkbank.domain.TicketState;
import app.werkbank.domain.Vin;
import app.werkbank.ui.Fx;
import app.werkbank.ui.Navigator;
import app.werkbank.ui.Place;
import app.werkbank.ui.entry.EntryWorkshop;
import app.werkbank.ui.paper.NotedOutlet;
import java.nio.file.Path;
import javafx.scene.Parent;

/** The room of the vehicles in a window, at its search; one vehicle has four readings, of which one breaks. */
final class VehicleWindow implements AutoCloseable {
    static final Vin VIN = new Vin("JH4KA7630PC007649");

    final EntryWorkshop workshop;
    final VehicleViewModel model;
    final Navigator navigator = new Navigator(new Place.Vehicles());
    final Parent root;

    VehicleWindow(Path folder) {
        workshop = EntryWorkshop.withWindow(folder);
        workshop.pulled(VIN, 170_000, 174_000, 160_000, 182_432);
        workshop.ticket(7_440_303, TicketState.IN_PROGRESS, VIN.text());
        model = Fx.get(() -> new VehicleViewModel(workshop.place));
        VehicleView view = Fx.get(
                () -> new VehicleView(model, workshop.texts, workshop.clock, navigator, new NotedOutlet(folder)));
        root = view.node();
        Fx.show(
                () -> {
                    navigator.placeProperty().subscribe(view::show);
                    return root;
                },
                1200,
                760);
    }

    @Override
    public void close() {
        Fx.run(model::close);
        workshop.close();
    }
}
