package app.werkbank.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataTest {

    private static final Instant NOW = Instant.parse("2026-03-15T08:12:28Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path directory;

    private static List<TicketRow> tickets(Path directory, long seed, int tickets, int readings) {
        try (Database database = Database.open(directory)) {
            Workshop.ensure(
                    database,
                    ReferenceSettings.demo(directory)
                            .withData(seed, tickets, readings)
                            .withClock(CLOCK));
            return new TicketRows(database)
                    .list(Optional.empty(), OptionalLong.empty(), tickets, 0)
                    .rows();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aboutOneReadingInFiftyIsBreaking(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        HistoryMaker histories = new HistoryMaker(random, NOW);
        int breaking = 0;
        int all = 0;
        for (Fleet.Vehicle vehicle : Fleet.of(200, 60_000, 2026, random).vehicles()) {
            float before = 0;
            Instant last = Instant.MIN;
            for (Registration row : histories.history(vehicle.vin(), vehicle.readings())) {
                assertEquals(row.value() < before, row.breaking());
                assertTrue(row.value() >= 1 && row.value() <= 1e9f, "km: " + row.value());
                assertFalse(row.createdAt().isBefore(last));
                assertTrue(row.createdAt().isBefore(NOW));
                before = row.value();
                last = row.createdAt();
                breaking += row.breaking() ? 1 : 0;
                all++;
            }
        }
        assertEquals(60_000, all);
        assertTrue(breaking > 0.015 * all && breaking < 0.025 * all, "breaking: " + breaking);
    }

    @ParameterizedTest
    @CsvSource({"200,4000", "200,1000000", "0,0", "0,1", "6,3", "1000,10", "1,500", "100000,1000000"})
    void theReadingsAreSpreadCompletelyAndNoHistoryIsTooLong(int tickets, int readings) {
        List<Fleet.Vehicle> vehicles =
                Fleet.of(tickets, readings, 2026, new SplittableRandom(5)).vehicles();
        assertEquals(
                readings, vehicles.stream().mapToInt(Fleet.Vehicle::readings).sum());
        assertTrue(vehicles.stream().allMatch(it -> it.readings() >= 0 && it.readings() <= Fleet.LONGEST_HISTORY));
        assertEquals(
                vehicles.size(),
                vehicles.stream().map(Fleet.Vehicle::vin).distinct().count());
        if (readings >= vehicles.size()) {
            assertTrue(vehicles.stream().allMatch(it -> it.readings() >= 1));
        }
    }

    @Test
    void historiesOfAUsualFleetDifferInLength() {
        List<Integer> lengths = Fleet.of(200, 4_000, 2026, new SplittableRandom(5)).vehicles().stream()
                .map(Fleet.Vehicle::readings)
                .toList();
        assertTrue(lengths.subList(0, Fleet.RICH).stream().allMatch(length -> length >= 25), lengths.toString());
        assertTrue(new HashSet<>(lengths).size() > 20, lengths.toString());
    }

    @Test
    void vinsAreSeventeenLongAndUnmistakablyMadeUp() {
        Set<Character> regions = new HashSet<>();
        for (int i = 0; i < 5_000; i++) {
            String vin = VinMaker.vin(i, 2009 + i % 18);
            assertTrue(vin.matches("[A-HJ-NPR-Z0-9]{3}DEM[A-HJ-NPR-Z0-9]{4}0000[0-9]{3}"), vin);
            regions.add(vin.charAt(0));
            if (Character.isDigit(vin.charAt(0))) {
                assertEquals(VinMaker.checkDigit(vin), vin.charAt(8), vin);
            }
        }
        assertTrue(regions.containsAll(Set.of('W', 'V', 'Z', 'Y', 'S', 'T', '1', '4', '5')), regions.toString());
        assertEquals('X', VinMaker.checkDigit("1M8GDM9AXKP042788"), "the example of the standard");
    }

    @Test
    void everyStateIsThereFromSixTicketsOn() {
        assertEquals(
                Set.copyOf(TicketRow.STATES),
                tickets(directory, 1, 6, 0).stream().map(TicketRow::state).collect(Collectors.toSet()));
    }

    @Test
    void ticketsOfTheDemoAreOfEveryKind() {
        List<TicketRow> tickets = tickets(directory, 1, 200, 4_000);
        Map<String, Long> states =
                tickets.stream().collect(Collectors.groupingBy(TicketRow::state, Collectors.counting()));
        assertTrue(states.getOrDefault("in_progress", 0L) >= 20, states.toString());
        assertTrue(states.values().stream().allMatch(count -> count >= 3), states.toString());
        assertTrue(tickets.stream().anyMatch(it -> it.vin() == null));
        assertTrue(tickets.stream().anyMatch(it -> it.customerReference() == null));
        assertTrue(tickets.stream().anyMatch(it -> it.externalReference() != null));
        List<Long> numbers = tickets.stream().map(TicketRow::ticketNumber).toList();
        assertEquals(7_440_303, numbers.getFirst());
        assertEquals(numbers.stream().sorted().distinct().toList(), numbers);
        for (TicketRow ticket : tickets) {
            List<Instant> order = new ArrayList<>();
            order.add(ticket.createdAt());
            Optional.ofNullable(ticket.assignedAt()).ifPresent(order::add);
            Optional.ofNullable(ticket.finishedAt()).ifPresent(order::add);
            order.add(NOW);
            assertEquals(order.stream().sorted().toList(), order, ticket.toString());
        }
    }

    @Test
    void thereAreFortyNamedToolsOneWithoutANameAndOneWithoutAVersion() {
        List<Toolbox.Tool> tools = Toolbox.tools();
        assertEquals(42, tools.size());
        assertEquals(1, tools.stream().filter(tool -> tool.name().isEmpty()).count());
        assertEquals(1, tools.stream().filter(tool -> tool.version() == null).count());
        assertEquals(new Toolbox.Tool(12, "iCarsoft CR Pro", "2.0"), tools.getFirst());
        assertEquals(
                42,
                tools.stream()
                        .map(tool -> tool.name() + "|" + tool.version())
                        .distinct()
                        .count());
    }

    @Test
    void theSameSeedGivesTheSameRowsAndAnotherSeedOthers() {
        List<TicketRow> one = tickets(directory.resolve("one"), 9, 50, 300);
        assertEquals(one, tickets(directory.resolve("same"), 9, 50, 300));
        assertNotEquals(one, tickets(directory.resolve("other"), 10, 50, 300));
    }

    @Test
    void aBreakInTheMiddleOfGeneratingLeavesNothingBehind() {
        try (Database database = Database.open(directory)) {
            assertThrows(
                    IllegalStateException.class,
                    () -> database.transaction(open -> {
                        Database.setMeta(open, "seed", "1");
                        throw new IllegalStateException("stopped");
                    }));
            assertEquals(Optional.empty(), database.read(open -> Database.meta(open, "seed")));
        }
    }
}
