package app.werkbank.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketSearchTest {
    private static final String VIN = "WVWDEM00ZE0000085";

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void fill() {
        store = Store.open(StoreOptions.of(folder.resolve("werkbank.db"), folder));
        store.writeNow(db -> {
            Tickets tickets = new Tickets(db);
            tickets.put(ticket(7440303, TicketState.CLOSED, VIN, "RO-77", 1));
            tickets.put(ticket(7440310, TicketState.IN_PROGRESS, "TMBDEM00ZE0000276", "50% \"off\"", 2));
            tickets.put(ticket(7440317, TicketState.PREPARED, null, null, 3));
            tickets.put(ticket(7440318, new TicketState("dreaming"), null, null, 4));
            return true;
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void allAreListedInProgressFirstAndFinishedOnesLast() {
        assertEquals(List.of(7440310L, 7440317L, 7440318L, 7440303L), found("", null));
    }

    @Test
    void aTicketIsFoundByNumberVinLookAlikeAndReference() {
        assertEquals(List.of(7440303L), found("7440303", null));
        assertEquals(List.of(7440303L), found("000085", null));
        assertEquals(List.of(7440303L), found("OOOO85", null), "O for 0 on a greasy label");
        assertEquals(List.of(7440303L), found("ro-77", null));
        assertEquals(4, found("7440", null).size());
    }

    @Test
    void oneAndTwoCharactersFindToo() {
        assertEquals(List.of(7440303L), found("03", null));
        assertEquals(List.of(7440310L), found("76", null), "the end of a VIN");
        assertEquals(4, found("7", null).size());
    }

    @Test
    void whatSearchLanguagesGiveAMeaningIsTakenAsItIs() {
        for (String odd :
                List.of("\"off", "50% \"off\"", "%", "_", "a OR b", "*", "'; DROP TABLE ticket; --", "NEAR(")) {
            found(odd, null);
        }
        assertEquals(List.of(7440310L), found("% \"off\"", null));
        assertTrue(found("a OR b", null).isEmpty());
    }

    @Test
    void aStateNarrowsAndTheCountsAreOfTheText() {
        assertEquals(List.of(7440303L), found("7440", TicketState.CLOSED));
        assertEquals(
                List.of(TicketState.IN_PROGRESS, TicketState.PREPARED, new TicketState("dreaming"), TicketState.CLOSED),
                List.copyOf(store.read(db -> new Tickets(db).counts("7440")).keySet()));
    }

    @Test
    void aTicketThatChangesIsFoundByItsNewWordsOnly() {
        Ticket before = store.read(db -> new Tickets(db).numbered(7440303)).orElseThrow();
        store.writeNow(db -> new Tickets(db)
                .put(new Ticket(
                        before.id(),
                        before.number(),
                        TicketState.PENDING,
                        VIN,
                        null,
                        null,
                        "ZULU-9",
                        null,
                        null,
                        null,
                        null,
                        before.createdAt(),
                        null,
                        null,
                        null,
                        "{\"changed\":true}")));
        assertEquals(List.of(7440303L), found("zulu", null));
        assertEquals(List.of(), found("ro-77", null));
    }

    private List<Long> found(String text, @Nullable TicketState state) {
        return store.read(db -> new Tickets(db).search(text, state, 100)).stream()
                .map(Ticket::number)
                .toList();
    }

    private static Ticket ticket(
            long number, TicketState state, @Nullable String vin, @Nullable String reference, int minute) {
        Instant created = Instant.parse("2026-11-01T08:00:00Z").plusSeconds(60L * minute);
        return new Ticket(
                new UUID(1, number),
                number,
                state,
                vin,
                null,
                null,
                reference,
                null,
                null,
                null,
                null,
                created,
                null,
                null,
                null,
                "{\"ticket_number\":" + number + "}");
    }
}
