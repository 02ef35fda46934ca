package app.werkbank.tour;

import app.werkbank.command.CommandFailure;
import app.werkbank.desktop.Desktop;
import app.werkbank.ui.Place;
import javafx.scene.control.ToggleButton;

/** The screens and states that the technician's job does not pass through, each as a picture (screens.md 50). */
final class Gallery {
    /** Invented: the maker's part does not exist. */
    private static final String UNKNOWN_VIN = "XX0TESTCAR0000999";

    private static final String TICKET_SEARCH = ".ticket-list .search-field";
    private static final String SEARCH = ".top-bar .search-field";

    private final Desktop desktop;
    private final Stagehand hand;

    Gallery(Desktop desktop, Stagehand hand) {
        this.desktop = desktop;
        this.hand = hand;
    }

    /** What is seen without a network. */
    void offline() throws CommandFailure {
        at(new Place.Vehicles(), ".vehicle", "vehicles");
        at(new Place.Vehicle(UNKNOWN_VIN), ".empty-state", "vehicle-not-here");
        at(new Place.Tickets(), ".ticket-list", "tickets-offline");
        hand.type(TICKET_SEARCH, "nothing like it");
        hand.shoot("tickets-nothing-found");
        hand.retype(TICKET_SEARCH, "");
    }

    /** What is seen once all is sent. */
    void allSent() throws CommandFailure {
        at(new Place.Outbox(), ".outbox .empty-state", "outbox-empty");
        listSent(true);
        hand.untilSeen(".outbox .list-cell .what");
        hand.shoot("outbox-sent");
        listSent(false);
        at(new Place.Shift(), ".shift", "shift-sheet");
        at(new Place.Labels(), ".labels .list-cell .check-box", "labels");
        hand.type(SEARCH, ">");
        hand.until(
                "the commands are listed",
                () -> hand.fx(() -> desktop.model().hits().size()) > 1);
        hand.shoot("commands");
        hand.retype(SEARCH, "");
        hand.focus(".rail-button"); // nothing lies over the next picture
    }

    private void listSent(boolean on) throws CommandFailure {
        hand.untilSeen(".outbox .sent-too");
        hand.run(() -> hand.find(".outbox .sent-too")
                .map(ToggleButton.class::cast)
                .ifPresent(toggle -> toggle.setSelected(on)));
    }

    private void at(Place place, String seen, String picture) throws CommandFailure {
        hand.run(() -> desktop.navigator().go(place));
        hand.untilSeen(seen);
        hand.shoot(picture);
    }
}
