package app.werkbank.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NavigatorTest {
    private static final Place TICKETS = new Place.Tickets();
    private static final Place CAR = new Place.Vehicle("JH4KA7630PC007649");
    private static final Place OUTBOX = new Place.Outbox();
    private final Navigator navigator = new Navigator(TICKETS);

    @Test
    void theWayBackLeadsThroughWhereThePersonWas() {
        navigator.go(CAR);
        navigator.go(OUTBOX);
        navigator.back();
        assertEquals(CAR, navigator.placeProperty().get());
        navigator.back();
        assertEquals(TICKETS, navigator.placeProperty().get());
        assertFalse(navigator.canGoBackProperty().get());
        navigator.back();
        assertEquals(TICKETS, navigator.placeProperty().get());
        navigator.forward();
        navigator.forward();
        assertEquals(OUTBOX, navigator.placeProperty().get());
        assertFalse(navigator.canGoForwardProperty().get());
    }

    @Test
    void goingSomewhereNewForgetsTheWayForward() {
        navigator.go(CAR);
        navigator.back();
        assertTrue(navigator.canGoForwardProperty().get());
        navigator.go(OUTBOX);
        assertFalse(navigator.canGoForwardProperty().get());
        navigator.forward();
        assertEquals(OUTBOX, navigator.placeProperty().get());
    }

    @Test
    void goingToWhereThePersonIsLeavesNoTrace() {
        navigator.go(new Place.Tickets());
        assertFalse(navigator.canGoBackProperty().get());
    }

    @Test
    void thereIsNoWayBackToAPlaceThatWasReplaced() {
        Navigator first = new Navigator(new Place.FirstStart());
        first.replace(TICKETS);
        assertFalse(first.canGoBackProperty().get());
        assertEquals(TICKETS, first.placeProperty().get());
    }

    @Test
    void theWayBackIsLimited() {
        for (int i = 0; i < 300; i++) {
            navigator.go(new Place.Ticket(new UUID(0, i)));
        }
        int steps = 0;
        while (navigator.canGoBackProperty().get()) {
            navigator.back();
            steps++;
        }
        assertEquals(100, steps);
    }

    @Test
    void everyPlaceIsReadBackFromItsText() {
        for (Place place : List.of(
                TICKETS,
                new Place.Ticket(UUID.fromString("595be628-f6f2-4262-9c10-6389c6c4a5b8")),
                new Place.Vehicles(),
                CAR,
                OUTBOX,
                new Place.Settings(),
                new Place.FirstStart())) {
            assertEquals(Optional.of(place), Place.parse(place.text()));
        }
    }

    @Test
    void aTextThatNamesNoPlaceIsNone() {
        for (String text : List.of("", "ticket/", "ticket/12", "vehicle/", "moon", "tickets/1")) {
            assertEquals(Optional.empty(), Place.parse(text), text);
        }
    }
}
