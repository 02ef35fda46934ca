package app.werkbank.ui.ticket;

import app.werkbank.ui.Navigator;
import app.werkbank.ui.Place;
import app.werkbank.ui.ScreenView;
import app.werkbank.ui.Texts;
import app.werkbank.ui.entry.OdometerEntryPane;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** The room of the tickets: the list at the left, the selected ticket beside it. */
public final class TicketsView implements ScreenView {
    private final TicketsViewModel model;
    private final Texts texts;
    private final TicketListPane list;
    private final TicketPane ticket;
    private final HBox root;
    private final ObservableValue<String> title;
    private final IntPredicate scanned;
    private boolean focusWhenShown;

    /**
     * @param equipment makes the pane of the equipment used, which follows {@code model.ticket().idProperty()} by itself
     * @param scanned told of the equipment whose label was scanned; answers whether a ticket takes it
     * @param navigator goes to the vehicle of a ticket
     */
    public TicketsView(
            TicketsViewModel model,
            Texts texts,
            Supplier<? extends Node> equipment,
            IntPredicate scanned,
            Navigator navigator) {
        this.model = model;
        this.scanned = scanned;
        this.texts = texts;
        this.ticket = new TicketPane(
                model.ticket(),
                texts,
                () -> new TicketSheet(
                        model.ticket(),
                        texts,
                        equipment,
                        vin -> navigator.go(new Place.Vehicle(vin)),
                        this::focusList));
        this.list = new TicketListPane(model.list(), texts, ticket::focusEntry);
        HBox.setHgrow(ticket, Priority.ALWAYS);
        this.root = new HBox(list, ticket);
        root.getStyleClass().add("tickets");
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (TicketListPane.FIND.match(event)) {
                list.focusSearch();
                event.consume();
            }
        });
        root.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("/") && !(event.getTarget() instanceof TextInputControl)) {
                list.focusSearch();
                event.consume();
            }
        });
        title = Bindings.createStringBinding(this::titleNow, model.ticket().detailProperty(), texts.localeProperty());
        model.ticket().detailProperty().subscribe(this::shown);
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
    public void show(Place place) {
        focusWhenShown = true;
        if (place instanceof Place.Ticket wanted) {
            model.open(wanted.id());
        }
        focusList(); // until the ticket is here; what is typed meanwhile is meant for nothing else
        shown(model.ticket().detailProperty().get());
    }

    @Override
    public List<KeyLine> keys() {
        return List.of(
                new KeyLine(TicketListPane.FIND.getDisplayText() + ", /", texts.of("ticket.keys.find")),
                new KeyLine("Enter", texts.of("ticket.keys.enter")),
                new KeyLine("Alt+1 \u2026 3", texts.of("entry.keys.suggestion")),
                new KeyLine(OdometerEntryPane.UNDO.getDisplayText(), texts.of("entry.keys.undo")),
                new KeyLine("Esc", texts.of("entry.keys.leave")));
    }

    @Override
    public boolean scannedEquipment(int equipment) {
        return scanned.test(equipment);
    }

    private String titleNow() {
        TicketDetail shown = model.ticket().detailProperty().get();
        return shown == null ? texts.get("ticket.list") : shown.ticket().label();
    }

    private void focusList() {
        list.focusList();
    }

    /**
     * The focus goes where the work begins, once the ticket that was asked for is here, or the first pull has chosen one;
     * unless the person has gone elsewhere meanwhile, e.g. into the search.
     */
    private void shown(@Nullable TicketDetail detail) {
        UUID wanted = model.ticket().idProperty().get();
        if (!focusWhenShown || detail == null || !detail.ticket().id().equals(wanted)) {
            return;
        }
        focusWhenShown = false;
        if (list.hasFocus()
                && detail.obstacle() == null
                && detail.ticket().state().inProgress()) {
            ticket.focusEntry();
        }
    }
}
