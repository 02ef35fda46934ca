package app.werkbank.ui.outbox;

import app.werkbank.ui.Fx;
import app.werkbank.ui.Place;
import app.werkbank.ui.Workshop;
import javafx.stage.Stage;

/** The outbox of a workshop in a window, for tests. */
final class OutboxScreen {
    private OutboxScreen() {}

    static OutboxViewModel model(Workshop workshop) {
        return Fx.get(() -> workshop.outbox(Fx.background(), id -> {}));
    }

    /** Comes back when the store has answered and the screen is laid out. */
    static Stage show(OutboxViewModel model, Workshop workshop, double width, double height) {
        OutboxView view = Fx.get(() -> new OutboxView(model, workshop.texts));
        Stage stage = Fx.show(view::node, width, height);
        Fx.await("the store has answered", () -> !model.busyProperty().get());
        Fx.run(() -> view.show(new Place.Outbox()));
        Fx.settle();
        return stage;
    }
}
