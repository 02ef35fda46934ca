package app.werkbank.ui.entry;

import app.werkbank.domain.Ticket;
import app.werkbank.ui.Texts;
import app.werkbank.ui.control.ChoiceWords;
import app.werkbank.ui.control.Icon;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** On the vehicle's screen: which ticket takes the reading, and the choice where several could (domain rule 15). */
final class TicketLine extends HBox {
    private final OdometerEntryViewModel model;
    private final Texts texts;
    private final Label words = new Label();
    private final ComboBox<Ticket> choice = new ComboBox<>();

    TicketLine(OdometerEntryViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("gap-2");
        choice.setItems(model.tickets());
        choice.promptTextProperty().bind(texts.of("entry.ticket.choose"));
        choice.accessibleTextProperty().bind(texts.of("entry.ticket.choose"));
        choice.setConverter(new ChoiceWords<>(ticket -> ticket == null ? "" : label(ticket)));
        choice.valueProperty().bindBidirectional(model.ticketProperty());
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.SOMETIMES);
        getChildren().addAll(Icon.TICKET.node("small", "muted"), words, choice);
        InvalidationListener changed = observable -> show();
        model.tickets().addListener(changed);
        model.ticketProperty().addListener(changed);
        texts.localeProperty().addListener(changed);
        show();
    }

    /** Whether the line says something: not for the entry of a ticket, nor before the tickets of the vehicle are known. */
    static ObservableValue<Boolean> seen(OdometerEntryViewModel model) {
        return Bindings.createBooleanBinding(
                () -> {
                    EntrySubject subject = model.subjectProperty().get();
                    return subject != null
                            && subject.ticket() == null
                            && model.basisProperty().get() != null;
                },
                model.subjectProperty(),
                model.basisProperty());
    }

    private void show() {
        Ticket ticket = model.ticketProperty().get();
        boolean several = model.tickets().size() > 1;
        choice.setVisible(several);
        choice.setManaged(several);
        if (model.tickets().isEmpty()) {
            words.setText(texts.get("entry.ticket.none"));
        } else {
            words.setText(
                    several || ticket == null
                            ? texts.get("entry.ticket")
                            : texts.get("entry.ticket") + " " + label(ticket));
        }
    }

    private static String label(Ticket ticket) {
        String reference = ticket.customerReference() != null ? ticket.customerReference() : ticket.externalReference();
        return reference == null ? ticket.label() : ticket.label() + ", " + reference;
    }
}
