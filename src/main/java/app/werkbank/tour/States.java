package app.werkbank.tour;

import app.werkbank.command.CommandFailure;
import app.werkbank.desktop.Desktop;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.store.IntentRow;
import app.werkbank.sync.Trouble;
import app.werkbank.ui.Place;
import app.werkbank.ui.Preferences;
import app.werkbank.ui.outbox.OutboxLine;
import java.util.UUID;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/**
 * The states of the main screens that the job on the demo workshop does not pass through, each as a picture: loading,
 * empty, one row, read-only, refused, a failing service, large text (screens.md 50); {@link Crowd} has the long lists.
 */
final class States {
    private static final String ONE = Props.vin(2);
    private static final String NONE = Props.vin(3);
    private static final String UNREAD = Props.vin(4);
    private static final String OTHER = Props.vin(5);
    private static final String BREAKS = Props.vin(6);

    private final Desktop desktop;
    private final Stagehand hand;
    private final Backstage backstage;

    States(Desktop desktop, Stagehand hand, Backstage backstage) {
        this.desktop = desktop;
        this.hand = hand;
        this.backstage = backstage;
    }

    void go() throws CommandFailure {
        loading();
        backstage.raiseCurtain();
        hand.until("the workshop is open", () -> hand.fx(desktop::session).isPresent());
        empty();
        Ticket ticket = oneRow();
        readOnly();
        vehicles();
        outbox(ticket);
        failing(ticket);
        largeText(ticket);
        formRefused();
    }

    private void loading() throws CommandFailure {
        hand.run(desktop::connect);
        loading(new Place.Tickets(), "tickets-loading");
        loading(new Place.Vehicle(ONE), "vehicle-loading");
        loading(new Place.Outbox(), "outbox-loading");
    }

    private void loading(Place place, String picture) throws CommandFailure {
        hand.run(() -> desktop.navigator().go(place));
        hand.untilSeen(".loading");
        hand.take(picture);
    }

    private void empty() throws CommandFailure {
        at(new Place.Tickets(), ".ticket-list .empty-state", "tickets-empty");
        at(new Place.Vehicles(), ".vehicle", "vehicles-empty");
        at(new Place.Shift(), ".shift", "shift-sheet-empty");
        at(new Place.Labels(), ".labels", "labels-empty");
    }

    private Ticket oneRow() throws CommandFailure {
        Ticket ticket = backstage.props().ticket(7_000_001, TicketState.IN_PROGRESS, ONE);
        backstage.props().history(ONE, 91_000);
        backstage.props().reading(ticket, "91250");
        backstage.sync().calm();
        at(ticket, ".odometer-field", "ticket-one-row");
        at(new Place.Vehicle(ONE), ".odometer-chart", "vehicle-one-reading");
        at(new Place.Outbox(), ".outbox .list-cell .what", "outbox-one-row");
        return ticket;
    }

    private void readOnly() throws CommandFailure {
        Props props = backstage.props();
        at(props.ticket(7_000_002, TicketState.CLOSED, ONE), ".obstacle", "ticket-closed");
        at(props.ticket(7_000_003, TicketState.CANCELLED, ONE), ".obstacle", "ticket-cancelled");
        at(props.ticket(7_000_004, TicketState.PREPARED, null), ".obstacle", "ticket-without-vin");
        at(props.ticket(7_000_005, new TicketState("awaiting_parts"), ONE), ".ticket-detail", "ticket-unknown-state");
    }

    private void vehicles() throws CommandFailure {
        backstage.props().history(NONE);
        at(new Place.Vehicle(NONE), ".vehicle .empty-state", "vehicle-no-readings");
        at(new Place.Vehicle(UNREAD), ".vehicle .empty-state", "vehicle-not-read-yet");
        at(new Place.Vehicle("TOOSHORT1"), ".vehicle .empty-state", "vehicle-read-only");
    }

    private void outbox(Ticket ticket) throws CommandFailure {
        Props props = backstage.props();
        props.tools();
        Ticket other = props.ticket(7_000_006, TicketState.PENDING, OTHER);
        IntentRow refused = props.reading(ticket, "1824320");
        props.refused(refused);
        props.doubted(props.reading(ticket, "91261"));
        IntentRow ambiguous = props.reading(other, "44100");
        props.ambiguous(ambiguous);
        props.waiting(props.reading(other, "44150"));
        props.stranded(other, 31);
        props.draft(UNREAD, "88120");
        backstage.sync().calm();
        at(new Place.Outbox(), ".outbox .list-cell .what", "outbox-every-state");
        select(refused.id());
        hand.shoot("outbox-refused");
        hand.press(KeyCode.F2);
        hand.untilSeen(".outbox .text-field");
        hand.shoot("outbox-edit");
        hand.press(KeyCode.ESCAPE);
        select(ambiguous.id());
        hand.shoot("outbox-candidates");
    }

    private void select(UUID intent) throws CommandFailure {
        hand.until("the entry is listed", () -> hand.fx(() -> line(intent)) != null);
        hand.run(() -> {
            lines().getSelectionModel().select(line(intent));
            lines().requestFocus();
        });
    }

    private @Nullable OutboxLine line(UUID intent) {
        return lines().getItems().stream()
                .filter(line ->
                        line instanceof OutboxLine.Entry entry && entry.id().equals(intent))
                .findFirst()
                .orElse(null);
    }

    @SuppressWarnings("unchecked") // the list of the outbox holds its lines
    private ListView<OutboxLine> lines() {
        return (ListView<OutboxLine>) hand.find(".outbox .lines").orElseThrow();
    }

    private void failing(Ticket ticket) throws CommandFailure {
        backstage.sync().stopped(Trouble.Kind.CREDENTIALS);
        at(ticket, ".odometer-field", "ticket-sign-in-refused");
        backstage.sync().stopped(Trouble.Kind.SERVER_FAILING);
        at(new Place.Outbox(), ".outbox .list-cell .what", "outbox-service-failing");
        at(new Place.Vehicle(ONE), ".odometer-chart", "vehicle-service-failing");
    }

    private void largeText(Ticket ticket) throws CommandFailure {
        backstage.sync().calm();
        percent(Preferences.GREATEST_PERCENT);
        at(ticket, ".odometer-field", "ticket-large-text");
        backstage.props().history(BREAKS, 12_000, 31_500, 52_000, 140_000, 71_000, 83_000, 90_000, 94_000, 98_000);
        at(new Place.Vehicle(BREAKS), ".odometer-chart", "vehicle-large-text");
        at(new Place.Outbox(), ".outbox .list-cell .what", "outbox-large-text");
        at(new Place.Settings(), ".settings", "settings-large-text");
        percent(Preferences.LEAST_PERCENT);
    }

    private void percent(int percent) {
        hand.run(() -> desktop.preferences().textPercentProperty().set(percent));
    }

    /** The connection's form with what is wrong in it; nothing is asked of any network. */
    private void formRefused() throws CommandFailure {
        hand.run(() -> desktop.navigator().replace(new Place.FirstStart()));
        hand.click("#start-connect");
        hand.type("#connection-api", "http://example.com/no space");
        hand.press(KeyCode.ENTER);
        hand.untilSeen(".connection-form .text-danger");
        hand.shoot("first-start-refused");
    }

    private void at(Ticket ticket, String seen, String picture) throws CommandFailure {
        hand.run(() -> desktop.navigator().go(new Place.Ticket(ticket.id())));
        hand.untilRow(".ticket-detail", ticket.label());
        at(new Place.Ticket(ticket.id()), seen, picture);
    }

    private void at(Place place, String seen, String picture) throws CommandFailure {
        hand.run(() -> desktop.navigator().go(place));
        hand.untilSeen(seen);
        hand.shoot(picture);
    }
}
