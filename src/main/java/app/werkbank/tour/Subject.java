package app.werkbank.tour;

import app.werkbank.command.CommandFailure;
import app.werkbank.domain.Equipment;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import app.werkbank.domain.Vin;
import app.werkbank.store.EquipmentRow;
import app.werkbank.store.Equipments;
import app.werkbank.store.HistoryRow;
import app.werkbank.store.Odometer;
import app.werkbank.store.Store;
import app.werkbank.store.TicketSearch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the tour works on: a ticket in progress whose vehicle has a history worth showing, and tools it does not have.
 *
 * @param last the newest value of the vehicle, whole km
 * @param tools two with a name that are not on the ticket
 */
record Subject(Ticket ticket, Vin vin, BigDecimal last, List<Equipment> tools) {
    private static final int GOOD_LENGTH = 40;
    /** A value beyond this is a typing error that would press the rest of the chart flat. */
    private static final BigDecimal IN_SCALE = new BigDecimal(600_000);

    static Subject find(Store store) throws CommandFailure {
        List<Ticket> open = store.read(db -> new TicketSearch(db).search("", TicketState.IN_PROGRESS, 500)).stream()
                .filter(ticket -> ticket.number() != null && ticket.entryVin().isPresent())
                .toList();
        Ticket chosen = open.stream()
                .max(Comparator.comparingInt(ticket -> interest(store, open, ticket)))
                .orElseThrow(() -> new CommandFailure("The service has no ticket in progress with a VIN to tour."));
        Vin vin = chosen.entryVin().orElseThrow();
        List<HistoryRow> history = store.read(db -> new Odometer(db).history(vin.text()));
        BigDecimal last = history.isEmpty()
                ? new BigDecimal(50_000)
                : history.getLast().row().judged().value().setScale(0, RoundingMode.UP);
        return new Subject(chosen, vin, last, tools(store, chosen));
    }

    /** A history of a good length with breaks that ends well, on a vehicle with no other ticket in progress. */
    private static int interest(Store store, List<Ticket> open, Ticket ticket) {
        String vin = ticket.entryVin().orElseThrow().text();
        List<HistoryRow> history = store.read(db -> new Odometer(db).history(vin));
        long same = open.stream().filter(other -> vin.equals(other.vin())).count();
        long breaks = history.stream()
                .filter(row -> Boolean.TRUE.equals(row.row().serverBreaking()))
                .count();
        boolean inScale =
                history.stream().allMatch(row -> row.row().judged().value().compareTo(IN_SCALE) < 0);
        boolean endsWell = !history.isEmpty()
                && !Boolean.TRUE.equals(history.getLast().row().serverBreaking())
                && history.getLast().row().judged().value().compareTo(new BigDecimal(60_000)) > 0;
        return (same == 1 ? 1000 : 0)
                + (breaks > 0 ? 300 : 0)
                + (inScale ? 500 : 0)
                + (endsWell ? 400 : 0)
                - Math.abs(history.size() - GOOD_LENGTH);
    }

    private static List<Equipment> tools(Store store, Ticket ticket) throws CommandFailure {
        Set<Integer> there = new HashSet<>();
        store.read(db -> new Equipments(db).ofTicket(ticket.id()))
                .forEach(line -> there.add(line.equipment().id()));
        List<Equipment> known = store.read(db -> new Equipments(db).catalogue()).stream()
                .map(EquipmentRow::equipment)
                .toList();
        List<Equipment> free = known.stream()
                .filter(equipment ->
                        known.stream().filter(other -> covers(other, equipment)).count() == 1)
                .filter(equipment ->
                        !there.contains(equipment.id()) && equipment.name().length() > 6)
                .limit(2)
                .toList();
        if (free.size() < 2) {
            throw new CommandFailure("The service shows fewer than two tools that the tour could pick.");
        }
        return free;
    }

    /** Whether typing the name of one would offer the other as well. */
    private static boolean covers(Equipment other, Equipment typed) {
        return other.name().toLowerCase(Locale.ROOT).contains(typed.name().toLowerCase(Locale.ROOT));
    }
}
