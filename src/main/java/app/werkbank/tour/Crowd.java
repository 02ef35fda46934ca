package app.werkbank.tour;

import app.werkbank.command.CommandFailure;
import app.werkbank.desktop.Desktop;
import app.werkbank.ui.Place;

/** The main screens with a hundred thousand tickets, readings of one vehicle, and entries that wait. */
final class Crowd {
    private static final int MANY = 100_000;
    private static final String VEHICLE = Props.vin(1);

    private final Desktop desktop;
    private final Stagehand hand;
    private final Backstage backstage;

    Crowd(Desktop desktop, Stagehand hand, Backstage backstage) {
        this.desktop = desktop;
        this.hand = hand;
        this.backstage = backstage;
    }

    static void furnish(Props props) {
        props.tickets(MANY);
        props.readings(VEHICLE, MANY);
        props.entries(MANY);
    }

    void go() throws CommandFailure {
        backstage.raiseCurtain();
        hand.run(desktop::connect);
        hand.until("the workshop is open", () -> hand.fx(desktop::session).isPresent());
        backstage.sync().pulling(MANY / 3, MANY);
        at(new Place.Tickets(), ".ticket-row", "tickets-huge");
        at(new Place.Vehicle(VEHICLE), ".history-table .table-row-cell:filled", "vehicle-huge");
        at(new Place.Outbox(), ".outbox .list-cell .what", "outbox-huge");
    }

    private void at(Place place, String seen, String picture) throws CommandFailure {
        hand.run(() -> desktop.navigator().go(place));
        hand.untilSeen(seen);
        hand.shoot(picture);
    }
}
