package app.werkbank.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.command.CommandContext;
import app.werkbank.command.CommandOutput;
import app.werkbank.domain.Ticket;
import app.werkbank.store.StoreOptions;
import app.werkbank.ui.Fx;
import app.werkbank.ui.FxTest;
import app.werkbank.ui.Place;
import app.werkbank.ui.ScreenView;
import app.werkbank.ui.Workshop;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The rooms when the person goes over to another connection. */
@ExtendWith(FxTest.class)
class RoomsTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path another;

    /** How often a screen has asked the store that is left. */
    private final AtomicInteger asked = new AtomicInteger();

    private Workshop left;
    private Workshop next;
    private Desktop desktop;
    private Rooms rooms;

    @BeforeEach
    void open() throws Exception {
        left = new Workshop(
                StoreOptions.of(folder.resolve("werkbank.db"), folder).asking(this::count));
        next = new Workshop(another);
        CommandContext context = new CommandContext(
                        new CommandOutput(new ByteArrayOutputStream(), new ByteArrayOutputStream()), Map.of(), _ -> {})
                .at(another);
        Groundwork ground = new Groundwork(context, (_, _, _) -> next.session());
        desktop = Fx.get(() -> new Desktop(ground, error -> {
            throw new AssertionError("work in the background failed", error);
        }));
        rooms = Fx.get(() -> new Rooms(desktop, ground));
    }

    @AfterEach
    void close() {
        Fx.settle();
        desktop.close();
        left.close();
        next.close();
    }

    @Test
    void aSessionThatWasLeftIsNotFollowedByAnyScreenAnyMore() {
        Ticket ticket = left.inProgress(1042);
        Fx.run(() -> rooms.attach(left.session()));
        List<Place> places = List.of(
                new Place.Ticket(ticket.id()),
                new Place.Vehicle(Workshop.VIN),
                new Place.Outbox(),
                new Place.Shift(),
                new Place.Labels());
        places.forEach(place -> Fx.run(() -> enter(place)));
        Fx.settle();
        assertTrue(questionsAfterASave(ticket) > places.size(), "the screens follow their session");

        Fx.run(() -> rooms.attach(next.session()));
        Fx.settle();
        assertEquals(0, questionsAfterASave(ticket));
        assertEquals(0, left.sync.listeners());
    }

    private void enter(Place place) {
        ScreenView screen =
                Objects.requireNonNull(rooms.factories().get(place.room())).get();
        screen.show(place);
        screen.hide();
    }

    private int questionsAfterASave(Ticket ticket) {
        int before = asked.get();
        left.reading(ticket, "100");
        left.equipment(12 + before, "Tester", null);
        Fx.settle();
        return asked.get() - before;
    }

    /** What screens ask they ask in the background; the test itself asks on its own thread. */
    private void count() {
        if (Thread.currentThread().getName().startsWith("background-")) {
            asked.incrementAndGet();
        }
    }
}
