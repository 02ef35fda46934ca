package app.werkbank.ui.outbox;

import app.werkbank.ui.Texts;
import app.werkbank.ui.control.Announcer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A reading is changed in place: value, unit, ticket. Enter saves, Esc leaves. */
final class EditForm extends VBox {
    private final ReadingEditField field;

    EditForm(OutboxViewModel model, Texts texts) {
        getStyleClass().add("edit-form");
        field = new ReadingEditField(model.work().edit(), texts.of("outbox.edit.title"));
        Label title = new Label();
        title.textProperty().bind(texts.of("outbox.edit.title"));
        title.getStyleClass().add("strong");
        title.setLabelFor(field.field());
        Label message = new Label();
        message.textProperty().bind(model.work().edit().messageProperty());
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        model.work().edit().validProperty().subscribe(valid -> {
            message.getStyleClass().removeAll("muted", "text-danger");
            message.getStyleClass().add(valid ? "muted" : "text-danger");
        });
        Announcer.follow(message, message.textProperty());
        Label ticket = new Label(texts.get("outbox.ticket", model.work().editTicketLabel()));
        Button other = Buttons.word(texts.of("outbox.edit.other_ticket"), model.work()::chooseForEdit);
        HBox forTicket = new HBox(ticket, other);
        forTicket.getStyleClass().add("gap-2");
        forTicket.setAlignment(Pos.CENTER_LEFT);
        Button save = Buttons.word(texts.of("outbox.edit.save"), model.work()::saveEdit);
        save.setDefaultButton(true);
        save.disableProperty().bind(model.work().edit().validProperty().not());
        Button cancel = Buttons.word(texts.of("outbox.cancel"), model.work()::leave);
        cancel.setCancelButton(true);
        HBox buttons = new HBox(save, cancel);
        buttons.getStyleClass().add("gap-2");
        getChildren().addAll(title, field, message, forTicket, buttons);
    }

    void focusField() {
        field.focusField();
    }
}
