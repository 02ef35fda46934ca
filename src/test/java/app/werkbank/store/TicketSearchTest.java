package app.werkbank.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.domain.VinReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketSearchTest {
    private static final String VIN = "WVWDEM00ZE0000085";
    /** Fewer than in the program, for filling a store takes long. */
    private static final int FEW = 500;

    private static final String LETTERS = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";

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
                List.copyOf(counts("7440").keySet()));
    }

    @Test
    void aTicketThatChangesIsFoundByItsNewWordsOnly() {
        store.writeNow(db -> new Tickets(db).put(ticket(7440303, TicketState.PENDING, VIN, "ZULU-95", 1)));
        assertEquals(List.of(7440303L), found("zulu", null));
        assertEquals(List.of(7440303L), found("ulu-95", null));
        assertEquals(List.of(), found("ro-77", null));
    }

    /** Few matches come from an index and many from a walk through the tickets; one simple rule tells what both must find. */
    @Test
    void fewAndManyAreFoundByTheSameRule() {
        SplittableRandom random = new SplittableRandom(20261122);
        List<Ticket> all = new ArrayList<>();
        for (int i = 0; i < 6 * FEW; i++) {
            TicketState state = random.nextInt(50) == 0
                    ? TicketState.IN_PROGRESS
                    : random.nextInt(9) == 0 ? new TicketState("dreaming") : TicketState.CLOSED;
            String vin = random.nextInt(9) == 0 ? null : "XX0TEST" + letters(random, 10);
            String reference =
                    random.nextInt(3) == 0 ? null : List.of("RO ", "wo_", "50%").get(random.nextInt(3)) + i % 40;
            all.add(ticket(8_000_000 + i, state, vin, reference, 100 + i));
        }
        store.writeNow(db -> {
            Tickets tickets = new Tickets(db);
            all.forEach(tickets::put);
            tickets.arrange();
            // Each tenth is another one meanwhile: what it was is not found any more.
            for (int i = 0; i < all.size(); i += 10) {
                Ticket was = all.get(i);
                all.set(i, ticket(Objects.requireNonNull(was.number()), TicketState.CLOSED, null, "changed", 100 + i));
                tickets.put(all.get(i));
            }
            return true;
        });
        List<Ticket> listed = store.read(db -> new TicketSearch(db, FEW).search("", null, 10_000));
        List<Ticket> walked = store.read(db -> new TicketSearch(db, FEW).all());
        assertEquals(listed, walked);
        List<String> sought = new ArrayList<>(partsOf(all, random));
        sought.addAll(List.of(
                "8",
                "9",
                "R",
                "w",
                "c",
                "42",
                "RO",
                "wo",
                "ch",
                "5",
                "50",
                "0%",
                "AB",
                "K",
                "800",
                "8000",
                "8001234",
                "RO 1",
                "wo_",
                "wo_7",
                "50%",
                "changed",
                "TEST",
                "xx0test",
                "XXO",
                "ABC",
                "hanged",
                "XXOTEST",
                "wo_ 12",
                "a reference that is longer than any",
                "8001234é"));
        for (String text : sought) {
            List<Ticket> matching =
                    all.stream().filter(ticket -> matches(ticket, text)).toList();
            assertEquals(
                    matching.stream().map(Ticket::id).collect(Collectors.toSet()),
                    store.read(db -> new TicketSearch(db, FEW).search(text, null, 10_000)).stream()
                            .filter(ticket -> ticket.number() == null || ticket.number() >= 8_000_000)
                            .map(Ticket::id)
                            .collect(Collectors.toSet()),
                    text);
            List<Ticket> page = store.read(db -> new TicketSearch(db, FEW).search(text, TicketState.CLOSED, 30));
            assertEquals(
                    matching.reversed().stream()
                            .filter(ticket -> ticket.state().equals(TicketState.CLOSED))
                            .limit(30)
                            .map(Ticket::number)
                            .toList(),
                    page.stream()
                            .map(Ticket::number)
                            .filter(number -> number >= 8_000_000)
                            .toList(),
                    text);
        }
    }

    /** Parts of the tickets' own words, some as a hand misreads them, some that are nowhere. */
    private static List<String> partsOf(List<Ticket> tickets, SplittableRandom random) {
        List<String> parts = new ArrayList<>();
        while (parts.size() < 60) {
            Ticket ticket = tickets.get(random.nextInt(tickets.size()));
            String word = ticket.vin() == null ? String.valueOf(ticket.number()) : ticket.vin();
            int from = random.nextInt(word.length() - 3);
            String part = word.substring(from, random.nextInt(from + 3, word.length()) + 1);
            parts.add(List.of(part, part.toLowerCase(Locale.ROOT), part.replace('0', 'O'), part + "7")
                    .get(random.nextInt(4)));
        }
        return parts;
    }

    private static boolean matches(Ticket ticket, String text) {
        String sought = text.toUpperCase(Locale.ROOT);
        String number = String.valueOf(ticket.number());
        String vin = ticket.vin() == null ? "" : ticket.vin();
        String reference = ticket.customerReference() == null
                ? ""
                : ticket.customerReference().toUpperCase(Locale.ROOT);
        if (text.length() < 3) {
            return number.startsWith(sought)
                    || number.endsWith(sought)
                    || vin.endsWith(sought)
                    || reference.startsWith(sought);
        }
        return number.contains(sought)
                || vin.contains(sought)
                || reference.contains(sought)
                || VinReader.lookAlikeKey(vin).contains(VinReader.lookAlikeKey(sought.replace(" ", "")));
    }

    private static String letters(SplittableRandom random, int length) {
        return random.ints(length, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    @Test
    void aNumberAndAReferenceThatBeginAlikeAreNoHindranceToAnUpdate() {
        store.writeNow(db -> new Tickets(db).put(ticket(74, TicketState.PENDING, "XX0TESTCAR0000174", "74-1", 5)));
        store.writeNow(db -> new Tickets(db).put(ticket(74, TicketState.PENDING, "XX0TESTCAR0000174", "74-2", 5)));
        assertEquals(List.of(74L), found("74-2", null));
        assertTrue(found("74", null).contains(74L));
    }

    @Test
    void theCountsOfManyEndWhereNobodyWaitsForThem() {
        store.writeNow(db -> {
            for (int i = 0; i < 6 * FEW; i++) {
                new Tickets(db).put(ticket(8_000_000 + i, TicketState.CLOSED, VIN, "RO-" + i, 100 + i));
            }
            return true;
        });
        assertNull(
                store.read(db -> new TicketSearch(db, FEW).find("RO-", null, 10))
                        .counts(),
                "they are many");
        assertEquals(6L * FEW + 1, counts("RO-").get(TicketState.CLOSED));
        assertEquals(Optional.empty(), store.read(db -> new TicketSearch(db, FEW).counts("RO-", () -> false)));
        assertEquals(6L * FEW + 1, counts("RO-").get(TicketState.CLOSED), "and the next answer is whole");
    }

    private Map<TicketState, Long> counts(String text) {
        return store.read(db -> new TicketSearch(db, FEW).counts(text, () -> true))
                .orElseThrow();
    }

    private List<Long> found(String text, @Nullable TicketState state) {
        return store.read(db -> new TicketSearch(db, FEW).search(text, state, 100)).stream()
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
                "{\"ticket_number\":" + number + ",\"customer_reference\":\"" + reference + "\"}");
    }
}
