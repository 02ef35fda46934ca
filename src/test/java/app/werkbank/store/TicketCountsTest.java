package app.werkbank.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.werkbank.domain.BareTicket;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.store.JournalLine.Key;
import app.werkbank.store.JournalLine.Kind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The number of all tickets in each state, which is kept as they come, change and go. */
class TicketCountsTest {
    private static final TicketState DREAMING = new TicketState("dreaming");
    private static final List<TicketState> STATES =
            List.of(TicketState.IN_PROGRESS, TicketState.PENDING, DREAMING, TicketState.CLOSED);
    /** So few that the tickets of these tests are many. */
    private static final int FEW = 4;

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(StoreOptions.of(folder.resolve("werkbank.db"), folder));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whateverBecomesOfTheTicketsTheyAreCounted() {
        SplittableRandom random = new SplittableRandom(20261123);
        for (int round = 0; round < 60; round++) {
            store.writeNow(db -> {
                for (int i = 0; i < 8; i++) {
                    change(db, random);
                }
                return true;
            });
            assertEquals(looked(), new TreeMap<>(counted()), "round " + round);
        }
    }

    /** One of twelve tickets comes, changes with or without its state, or goes. */
    private static void change(Db db, SplittableRandom random) {
        int number = random.nextInt(12);
        TicketState state = STATES.get(random.nextInt(STATES.size()));
        switch (random.nextInt(6)) {
            case 0 -> db.update("DELETE FROM ticket WHERE id = ?", id(number));
            case 1 -> db.update("UPDATE ticket SET state = ?, raw = '{}' WHERE id = ?", state.raw(), id(number));
            case 2 -> db.update("UPDATE ticket SET state = state, raw = '{}' WHERE id = ?", id(number));
            case 3 -> new Tickets(db).absent(id(number), Instant.EPOCH);
            default -> new Tickets(db).put(ticket(number, state));
        }
    }

    @Test
    void aTicketThatIsToldAnewInItsStateIsCountedOnce() {
        put(ticket(1, TicketState.CLOSED));
        store.writeNow(db -> db.update("UPDATE ticket SET raw = '{}'"));
        put(ticket(1, TicketState.CLOSED));
        assertEquals(Map.of("closed", 1L), counted());
    }

    @Test
    void aStateThatNoTicketIsInAnyMoreIsNotNamed() {
        put(ticket(1, DREAMING));
        put(ticket(1, TicketState.CLOSED));
        assertEquals(Map.of("closed", 1L), counted());
        put(ticket(1, DREAMING));
        assertEquals(Map.of("dreaming", 1L), counted());
        store.writeNow(db -> db.update("DELETE FROM ticket"));
        assertEquals(Map.of(), counted());
        assertEquals(List.of(), found("", null, 10).tickets());
    }

    @Test
    void allOfManyAreCountedWithTheirPage() {
        for (int i = 0; i < 5 * STATES.size(); i++) {
            put(ticket(i, STATES.get(i % STATES.size())));
        }
        for (String nothing : List.of("", " \t")) {
            TicketSearch.Found all = found(nothing, null, 7);
            assertEquals(List.of(16L, 12L, 8L, 4L, 0L, 17L, 13L), numbers(all));
            TicketSearch.Found closed = found(nothing, TicketState.CLOSED, 3);
            assertEquals(List.of(19L, 15L, 11L), numbers(closed));
            for (TicketSearch.Found page : List.of(all, closed, found(nothing, TicketState.PREPARED, 3))) {
                Map<TicketState, Long> counts = Objects.requireNonNull(page.counts(), "with the page");
                assertEquals(STATES, List.copyOf(counts.keySet()), "in the order of the list");
                assertEquals(List.of(5L, 5L, 5L, 5L), List.copyOf(counts.values()));
            }
        }
        assertEquals(
                5 * STATES.size(),
                store.read(db -> new TicketSearch(db, FEW).all()).size());
    }

    /** It puts them in with OR REPLACE, which SQLite hands down to what a trigger does. */
    @Test
    void whatTheJournalBringsBackIsCounted() {
        for (int i = 0; i < 6; i++) {
            put(ticket(i, i < 4 ? TicketState.CLOSED : DREAMING));
        }
        List<JournalLine> lines = store.read(db -> {
            List<JournalLine> told = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                told.add(new JournalRows(db).line(new Key(Kind.TICKET, id(i))).orElseThrow());
            }
            return told;
        });
        store.writeNow(db -> db.update("DELETE FROM ticket"));
        int left = store.writeNow(db -> new JournalRows(db).into(lines));
        assertEquals(0, left);
        assertEquals(Map.of("closed", 4L, "dreaming", 2L), counted());
    }

    private void put(Ticket ticket) {
        store.writeNow(db -> new Tickets(db).put(ticket));
    }

    private TicketSearch.Found found(String text, @Nullable TicketState only, int limit) {
        return store.read(db -> new TicketSearch(db, FEW).find(text, only, limit));
    }

    private static List<Long> numbers(TicketSearch.Found found) {
        return found.tickets().stream().map(Ticket::number).toList();
    }

    private Map<String, Long> counted() {
        Map<String, Long> counts = new TreeMap<>();
        store.read(db -> new TicketSearch(db, FEW).counts("", () -> true))
                .orElseThrow()
                .forEach((state, tickets) -> counts.put(state.raw(), tickets));
        return counts;
    }

    /** By a look at every ticket. */
    private Map<String, Long> looked() {
        return store.read(db -> {
            Map<String, Long> counts = new TreeMap<>();
            db.each(
                    "SELECT state, count(*) AS n FROM ticket GROUP BY state",
                    row -> counts.put(row.text("state"), row.number("n")));
            return counts;
        });
    }

    private static UUID id(int number) {
        return new UUID(1, number);
    }

    private static Ticket ticket(int number, TicketState state) {
        return BareTicket.of(id(number), (long) number, state, null, Instant.ofEpochSecond(60L * number));
    }
}
