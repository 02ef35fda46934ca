package app.werkbank.ui.ticket;

import app.werkbank.domain.TicketState;
import app.werkbank.ui.Texts;
import app.werkbank.ui.ThemeManager;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** The screen of the tickets: the list at the left, the selected ticket beside it. */
public final class TicketsView extends HBox {
    private final TicketsViewModel model;
    private final TicketListPane list;
    private final TicketPane ticket;
    private boolean opened;

    /**
     * @param equipment the pane of the equipment used; it follows {@code model.ticket().idProperty()} by itself
     * @param vehicle opens the vehicle with the VIN
     */
    public TicketsView(TicketsViewModel model, Texts texts, Node equipment, Consumer<String> vehicle) {
        this.model = model;
        this.ticket = new TicketPane(model.ticket(), texts, equipment, vehicle, this::focusList);
        this.list = new TicketListPane(model.list(), texts, ticket::focusEntry);
        getStylesheets().add(ThemeManager.roomSheet("ticket"));
        getStyleClass().add("tickets");
        HBox.setHgrow(ticket, Priority.ALWAYS);
        getChildren().addAll(list, ticket);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (TicketListPane.FIND.match(event)) {
                list.focusSearch();
                event.consume();
            }
        });
        addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("/") && !(event.getTarget() instanceof TextInputControl)) {
                list.focusSearch();
                event.consume();
            }
        });
        model.ticket().detailProperty().subscribe(this::firstShown);
    }

    /** Gives the focus to the entry of the ticket that is shown, or to the list where nothing can be entered. */
    public void focusMain() {
        TicketDetail shown = model.ticket().detailProperty().get();
        if (shown != null && shown.obstacle() == null) {
            ticket.focusEntry();
        } else {
            focusList();
        }
    }

    private void focusList() {
        list.focusList();
    }

    private void firstShown(@Nullable TicketDetail shown) {
        if (!opened && shown != null) {
            opened = true;
            if (shown.ticket().state().equals(TicketState.IN_PROGRESS)) {
                focusMain();
            }
        }
    }
}
