package app.werkbank.sync.sim;

import app.werkbank.domain.BareTicket;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.OdometerRegistration;
import app.werkbank.domain.Ticket;
import app.werkbank.domain.TicketState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reference rules of the remote service in memory; it also knows, for the checker, what caused each row. */
public final class ModelServer {

    /**
     * One registration, as it is told.
     *
     * @param at simulated time of its commit, ms
     * @param intent whose request made it; null where another technician did
     * @param late whether it was committed later than a grace time after its attempt ended
     */
    public record Registered(
            OdometerRegistration told, long at, @Nullable UUID intent, boolean late) {}

    /** One equipment on one ticket. */
    public record Pair(UUID ticket, int equipment) {}

    /** A change of the set of used equipment; the intent is null where another technician made it. */
    public record Changed(
            Pair pair, boolean present, long at, @Nullable UUID intent) {}

    private final Map<String, List<Registered>> odometer = new LinkedHashMap<>();
    private final List<Changed> changes = new ArrayList<>();
    private final Map<UUID, Ticket> tickets = new LinkedHashMap<>();
    private final Set<Pair> used = new LinkedHashSet<>();
    private long nextId = 1;
    private long roundedToMetres;

    public OdometerRegistration register(
            String vin, Kilometres km, long at, Instant clock, @Nullable UUID intent, boolean late) {
        List<Registered> list = odometer.computeIfAbsent(vin, v -> new ArrayList<>());
        float value = rounded(km).wire();
        boolean breaking =
                !list.isEmpty() && value < list.getLast().told().value().wire();
        OdometerRegistration row = new OdometerRegistration(
                new UUID(0x0D0, nextId++),
                clock.truncatedTo(ChronoUnit.SECONDS),
                breaking,
                new Kilometres(new BigDecimal(value)),
                vin);
        list.add(new Registered(row, at, intent, late));
        return row;
    }

    /** From here on values are rounded to so many metres; 0 for not at all. */
    public void roundTo(long metres) {
        roundedToMetres = metres;
    }

    private Kilometres rounded(Kilometres km) {
        if (roundedToMetres == 0) {
            return km;
        }
        BigDecimal unit = BigDecimal.valueOf(roundedToMetres, 3);
        return new Kilometres(km.value().divide(unit, 0, RoundingMode.HALF_UP).multiply(unit));
    }

    /** How many changes there have been. */
    public long version() {
        return nextId + changes.size();
    }

    /** In the order of arrival. */
    public List<Registered> registered(String vin) {
        return odometer.getOrDefault(vin, List.of());
    }

    public Set<String> vins() {
        return odometer.keySet();
    }

    /** The list as it was at a simulated time. */
    public List<OdometerRegistration> registrations(String vin, long asOf) {
        return registered(vin).stream()
                .filter(row -> row.at() <= asOf)
                .map(Registered::told)
                .toList();
    }

    /** @return 201, 400 where it is there already or the ticket is not in progress, 404 where the ticket is unknown */
    public int add(UUID ticket, int equipment, long at, @Nullable UUID intent) {
        int refused = refused(ticket);
        if (refused != 0) {
            return refused;
        }
        return change(new Pair(ticket, equipment), true, at, intent) ? 201 : 400;
    }

    /** @return 204, 404 where it is not there, 400 where the ticket is not in progress */
    public int remove(UUID ticket, int equipment, long at, @Nullable UUID intent) {
        int refused = refused(ticket);
        if (refused != 0) {
            return refused;
        }
        return change(new Pair(ticket, equipment), false, at, intent) ? 204 : 404;
    }

    private int refused(UUID ticket) {
        Ticket known = tickets.get(ticket);
        return known == null ? 404 : known.state().inProgress() ? 0 : 400;
    }

    private boolean change(Pair pair, boolean present, long at, @Nullable UUID intent) {
        boolean changed = present ? used.add(pair) : used.remove(pair);
        if (changed) {
            changes.add(new Changed(pair, present, at, intent));
        }
        return changed;
    }

    public boolean uses(UUID ticket, int equipment) {
        return used.contains(new Pair(ticket, equipment));
    }

    public Set<Pair> used() {
        return used;
    }

    public List<Changed> changes() {
        return changes;
    }

    /** The set as it was at a simulated time. */
    public List<Pair> used(long asOf) {
        Set<Pair> then = new LinkedHashSet<>();
        for (Changed change : changes) {
            if (change.at() <= asOf && change.present()) {
                then.add(change.pair());
            } else if (change.at() <= asOf) {
                then.remove(change.pair());
            }
        }
        return List.copyOf(then);
    }

    /** Whether the pair was there at every moment of the time, both ends included. */
    public boolean usedThroughout(Pair pair, long from, long to) {
        boolean present = false;
        for (Changed change : changes) {
            if (change.pair().equals(pair)) {
                if (change.at() > from && change.at() <= to && !change.present()) {
                    return false;
                }
                if (change.at() <= from) {
                    present = change.present();
                }
            }
        }
        return present;
    }

    public List<Ticket> tickets() {
        return List.copyOf(tickets.values());
    }

    public @Nullable Ticket ticket(UUID id) {
        return tickets.get(id);
    }

    public void ticket(UUID id, String vin, TicketState state, Instant createdAt) {
        tickets.put(id, BareTicket.of(id, 1000 + id.getLeastSignificantBits(), state, vin, createdAt));
    }
}
