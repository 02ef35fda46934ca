package app.werkbank.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.werkbank.store.Store;
import app.werkbank.store.StoreOptions;
import app.werkbank.ui.Background;
import app.werkbank.ui.Navigator;
import app.werkbank.ui.Place;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Screens.md 24: the program opens where it was left. */
class WhereaboutsTest {
    private static final Place TICKET = new Place.Ticket(new UUID(7, 1));

    @TempDir
    Path folder;

    private final Navigator navigator = new Navigator(new Place.Tickets());
    private final Queue<Runnable> later = new ArrayDeque<>();
    private Store store;

    @BeforeEach
    void openTheStore() {
        store = open("one");
    }

    @AfterEach
    void closeTheStore() {
        store.close();
    }

    @Test
    void theNextStartOpensTheTicketThatWasOpenLast() {
        started(navigator).attach(store);
        navigator.go(new Place.Outbox());
        navigator.go(TICKET);
        Navigator next = new Navigator(new Place.Tickets());
        started(next).attach(store);
        assertEquals(TICKET, next.placeProperty().get());
        assertEquals(false, next.canGoBackProperty().get());
    }

    @Test
    void whoHasGoneSomewhereMeanwhileStaysThere() {
        started(navigator).attach(store);
        navigator.go(TICKET);
        Navigator next = new Navigator(new Place.Tickets());
        new Whereabouts(next, new Background(Runnable::run, later::add, WhereaboutsTest::failed), Clock.systemUTC())
                .attach(store);
        next.go(new Place.Settings());
        while (!later.isEmpty()) {
            later.remove().run();
        }
        assertEquals(new Place.Settings(), next.placeProperty().get());
    }

    @Test
    void anotherConnectionDoesNotMoveThePersonAndRemembersItsOwnSteps() {
        Whereabouts whereabouts = started(navigator);
        whereabouts.attach(store);
        navigator.go(TICKET);
        try (Store other = open("two")) {
            navigator.go(new Place.Settings());
            whereabouts.attach(other);
            assertEquals(new Place.Settings(), navigator.placeProperty().get());
            navigator.go(new Place.Outbox());
            Navigator next = new Navigator(new Place.Tickets());
            started(next).attach(other);
            assertEquals(new Place.Outbox(), next.placeProperty().get());
        }
    }

    @Test
    void aStepWhileABackupIsPutBackInPlaceOfTheStoreIsNoFailure() {
        started(navigator).attach(store);
        store.close();
        navigator.go(TICKET);
        assertEquals(TICKET, navigator.placeProperty().get());
    }

    @Test
    void theFirstStartIsNoPlaceToComeBackTo() {
        Navigator first = new Navigator(new Place.FirstStart());
        started(first).attach(store);
        Navigator next = new Navigator(new Place.Tickets());
        started(next).attach(store);
        assertEquals(new Place.Tickets(), next.placeProperty().get());
    }

    private Store open(String name) {
        return Store.open(new StoreOptions(folder.resolve(name + ".db"), folder, Clock.systemUTC(), () -> {}));
    }

    private static Whereabouts started(Navigator navigator) {
        return new Whereabouts(navigator, Background.here(), Clock.systemUTC());
    }

    private static void failed(Throwable error) {
        throw new AssertionError(error);
    }
}
