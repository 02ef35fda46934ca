package app.werkbank.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.Proves;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Domain rule 15, and those of tickets. */
class TicketChoiceTest {
    private static final Vin VIN = new Vin("JH4KA7630PC007649");
    private static final Instant NOON = Instant.parse("2023-03-15T12:00:00Z");

    private static Ticket ticket(long number, TicketState state, @Nullable String vin, Instant createdAt) {
        return BareTicket.of(new UUID(7, number), number, state, vin, createdAt);
    }

    private static Ticket open(long number, int hours) {
        return ticket(number, TicketState.IN_PROGRESS, VIN.text(), NOON.plus(Duration.ofHours(hours)));
    }

    @Test
    @Proves("O15")
    void rule15TheOneTicketInProgressWithThatVinIsUsed() {
        Ticket one = open(1, 0);
        List<Ticket> tickets = List.of(
                one,
                ticket(2, TicketState.CLOSED, VIN.text(), NOON),
                ticket(3, TicketState.PENDING, VIN.text(), NOON),
                ticket(4, TicketState.IN_PROGRESS, "TESTA000000000001", NOON),
                ticket(5, TicketState.IN_PROGRESS, null, NOON));
        assertEquals(new TicketChoice.One(one), TicketChoice.of(tickets, VIN));
    }

    @Test
    @Proves("O15")
    void rule15SeveralAreOfferedNewestFirst() {
        assertEquals(
                new TicketChoice.Several(List.of(open(2, 5), open(3, 1), open(1, 0))),
                TicketChoice.of(List.of(open(1, 0), open(2, 5), open(3, 1)), VIN));
    }

    @Test
    @Proves("O15")
    void rule15WithoutOneTheReadingStaysADraft() {
        assertEquals(new TicketChoice.None(), TicketChoice.of(List.of(), VIN));
        assertEquals(
                new TicketChoice.None(),
                TicketChoice.of(List.of(ticket(1, TicketState.PREPARED, VIN.text(), NOON)), VIN));
    }

    @Test
    @Proves("O15")
    void rule15AVinInLowerCaseIsTheSameVehicle() {
        Ticket lower = ticket(1, TicketState.IN_PROGRESS, "jh4ka7630pc007649", NOON);
        assertEquals(new TicketChoice.One(lower), TicketChoice.of(List.of(lower), VIN));
    }

    @Test
    @Proves("O15")
    void rule15ASecondReadingWithinAnHourIsAHint() {
        assertTrue(TicketChoice.soonAfter(NOON, NOON.plus(Duration.ofMinutes(59))));
        assertFalse(TicketChoice.soonAfter(NOON, NOON.plus(Duration.ofMinutes(60))));
    }

    @Test
    @Proves("T1")
    void ticketsRule1OnlyInProgressIsEditableAndAnUnknownStateIsShownRaw() {
        assertTrue(TicketState.IN_PROGRESS.inProgress());
        TicketState unknown = new TicketState("on_hold");
        assertFalse(unknown.known());
        assertFalse(unknown.inProgress());
        assertFalse(unknown.finished());
        assertEquals("on_hold", unknown.raw());
        assertEquals(6, TicketState.KNOWN.size());
        assertTrue(TicketState.KNOWN.stream().allMatch(TicketState::known));
        assertTrue(TicketState.CLOSED.finished());
        assertTrue(TicketState.CANCELLED.finished());
        assertFalse(TicketState.PENDING.finished());
    }

    @Test
    @Proves("T2")
    void ticketsRule2WithoutAUsableVinThereIsNoEntry() {
        assertEquals(Optional.of(VIN), open(1, 0).entryVin());
        assertEquals(
                Optional.empty(), ticket(1, TicketState.PREPARED, null, NOON).entryVin());
        assertEquals(
                Optional.empty(), ticket(1, TicketState.PENDING, "SHORT", NOON).entryVin());
    }

    @Test
    void aTicketIsCalledByItsNumberOrTheHeadOfItsId() {
        assertEquals("7", ticket(7, TicketState.CLOSED, null, NOON).label());
        Ticket unnumbered = BareTicket.of(
                UUID.fromString("595be628-f6f2-4262-9c10-6389c6c4a5b8"), null, TicketState.CLOSED, null, NOON);
        assertEquals("595be628", unnumbered.label());
    }
}
