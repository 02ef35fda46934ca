package app.werkbank.ui.entry;

import app.werkbank.domain.Ticket;
import app.werkbank.store.VehicleDraft;
import app.werkbank.ui.Texts;
import app.werkbank.ui.control.Icon;
import java.math.BigDecimal;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The readings of the vehicle that wait for a ticket, each with the ticket that could take it (domain rule 15). */
final class KeptReadings extends VBox {
    private final OdometerEntryViewModel model;
    private final Texts texts;

    KeptReadings(OdometerEntryViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("gap-1");
        InvalidationListener changed = observable -> show();
        model.basisProperty().addListener(changed);
        model.ticketProperty().addListener(changed);
        texts.localeProperty().addListener(changed);
        show();
    }

    private void show() {
        EntryBasis basis = model.basisProperty().get();
        getChildren().clear();
        if (basis != null) {
            basis.waiting().forEach(draft -> getChildren().add(line(draft)));
        }
        setManaged(!getChildren().isEmpty());
    }

    private HBox line(VehicleDraft draft) {
        String value = texts.formats().distance(new BigDecimal(draft.typed()), draft.unit());
        Label words = new Label(texts.get("entry.kept", value, texts.moment(draft.observedAt())));
        words.setGraphic(Icon.QUEUED.node("small", "muted"));
        HBox line = new HBox(words);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("gap-2");
        Ticket ticket = model.ticketProperty().get();
        if (ticket != null) {
            Button send = new Button(texts.get("entry.kept.send", ticket.label()));
            send.setMinWidth(USE_PREF_SIZE);
            send.setOnAction(event -> model.sendKept(draft.id()));
            line.getChildren().add(send);
        }
        return line;
    }
}
