package app.werkbank.ui.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.domain.Vin;
import app.werkbank.ui.entry.EntryWorkshop;
import app.werkbank.ui.ticket.TicketDetail.Missing;
import app.werkbank.ui.ticket.TicketDetail.Obstacle;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketViewModelsTest {
    private static final Vin VIN = new Vin("JH4KA7630PC007649");

    @TempDir
    Path folder;

    private EntryWorkshop workshop;
    private TicketsViewModel model;

    @BeforeEach
    void openTheWorkshop() {
        workshop = EntryWorkshop.withoutWindow(folder);
        model = new TicketsViewModel(workshop.place);
        workshop.settle();
    }

    @AfterEach
    void closeTheWorkshop() {
        model.close();
        workshop.close();
    }

    @Test
    void theFirstOfEachStateCarriesTheHeadingOfItsGroup() {
        workshop.ticket(1_001, TicketState.CLOSED, VIN.text());
        workshop.ticket(1_002, TicketState.IN_PROGRESS, VIN.text());
        workshop.ticket(1_003, TicketState.CLOSED, null);
        workshop.settle();
        assertEquals(List.of("1002", "1003", "1001"), labels());
        assertEquals(
                List.of(true, true, false),
                model.list().lines().stream().map(TicketLine::first).toList());
        assertEquals("…007649 Honda (Acura)", model.list().lines().getFirst().vehicle());
        assertEquals(
                Map.of(TicketState.CLOSED, 2L, TicketState.IN_PROGRESS, 1L),
                model.list().countsProperty().get());
    }

    @Test
    void aPageIsReadAtATimeAndTheEndReadsOneMore() {
        List<Ticket> tickets = new ArrayList<>();
        for (int i = 0; i < TicketListViewModel.FIRST + 20; i++) {
            tickets.add(EntryWorkshop.ticketOf(i, TicketState.CLOSED, null, null, EntryWorkshop.NOW.minusSeconds(i)));
        }
        workshop.put(tickets);
        workshop.settle();
        assertEquals(TicketListViewModel.FIRST, model.list().lines().size());
        assertEquals(
                TicketListViewModel.FIRST + 20, model.list().totalProperty().get());
        model.list().more();
        workshop.settle();
        assertEquals(TicketListViewModel.FIRST + 20, model.list().lines().size());
        assertEquals("119", model.list().lines().getLast().ticket().label());
    }

    @Test
    void theReadingOfTodayIsMissingUntilItIsEnteredAndAgainTomorrow() {
        Ticket ticket = workshop.ticket(1_002, TicketState.IN_PROGRESS, VIN.text());
        model.open(ticket.id());
        workshop.settle();
        assertEquals(List.of(Missing.READING, Missing.EQUIPMENT), detail().missing());
        model.ticket().entry().textProperty().set("100000");
        model.ticket().entry().enter();
        workshop.settle();
        assertEquals(List.of(Missing.EQUIPMENT), detail().missing());
        assertNotNull(detail().today());
        assertEquals(true, model.list().lines().getFirst().unsent());
        workshop.clock.move(Duration.ofDays(1));
        model.ticket().show(null);
        model.ticket().show(ticket.id());
        workshop.settle();
        assertEquals(List.of(Missing.READING, Missing.EQUIPMENT), detail().missing());
    }

    @Test
    void whatStandsAgainstAnEntryIsNamed() {
        assertEquals(Obstacle.CLOSED, obstacle(1, TicketState.CLOSED, VIN.text()));
        assertEquals(Obstacle.CANCELLED, obstacle(2, TicketState.CANCELLED, VIN.text()));
        assertEquals(Obstacle.NO_VIN, obstacle(3, TicketState.PREPARED, null));
        assertEquals(Obstacle.WRONG_LENGTH, obstacle(4, TicketState.IN_PROGRESS, "JH4KA7630PC00764"));
        assertEquals(Obstacle.UNKNOWN_STATE, obstacle(5, new TicketState("waiting_for_parts"), VIN.text()));
        assertNull(model.ticket().entry().subjectProperty().get());
        assertNull(obstacle(6, TicketState.PENDING, VIN.text()));
        assertNotNull(model.ticket().entry().subjectProperty().get());
    }

    @Test
    void theTicketThatIsShownIsKeptFresh() {
        Ticket ticket = workshop.ticket(1_002, TicketState.IN_PROGRESS, VIN.text());
        model.open(ticket.id());
        assertEquals(ticket.id(), workshop.sync.showing);
    }

    private @Nullable Obstacle obstacle(long number, TicketState state, @Nullable String vin) {
        model.open(workshop.ticket(number, state, vin).id());
        workshop.settle();
        return detail().obstacle();
    }

    private TicketDetail detail() {
        return Objects.requireNonNull(model.ticket().detailProperty().get());
    }

    private List<String> labels() {
        return model.list().lines().stream().map(line -> line.ticket().label()).toList();
    }
}
