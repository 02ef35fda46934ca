package app.werkbank.sync;

import app.werkbank.domain.IntentKind;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import app.werkbank.store.IntentRow;
import app.werkbank.store.Ledger;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.UsedRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a wish becomes its rows, within the caller's transaction: the entry, its intent, and what it makes needless. */
final class Wishes {
    private final Clock clock;
    private final Supplier<Duration> hold;
    private final Supplier<UUID> ids;
    private final Decisions decisions;

    /**
     * @param hold the undo window that new entries get
     * @param ids of new intents; a simulation gives its own
     */
    Wishes(Clock clock, Supplier<Duration> hold, Supplier<UUID> ids) {
        this.clock = clock;
        this.hold = hold;
        this.ids = ids;
        this.decisions = new Decisions(clock);
    }

    /** A reading of a vehicle, entered on a ticket; never observed later than the server's clock can show. */
    IntentRow reading(Ledger ledger, NewReading reading, UUID ticket) {
        Instant now = clock.instant();
        String vin = reading.vin().text();
        Instant latest = Clocks.kept(ledger).latestServer(now);
        Instant observed = reading.observedAt().isAfter(latest) ? latest : reading.observedAt();
        boolean breaks = Forecast.breaks(ledger, vin, reading.km(), observed);
        long number = ledger.insert(OdometerRow.entered(
                vin, reading.km(), reading.typed().toPlainString(), reading.unit(), ticket, observed, breaks));
        IntentRow intent = fresh(
                ledger, IntentKind.ODOMETER, LaneName.odometer(vin), vin, reading.km(), ticket, null, observed, number);
        ledger.put(intent);
        return intent;
    }

    /**
     * That an equipment is, or is not, used on a ticket.
     *
     * @return what waits for it now, or what it withdrew; empty where nothing had to change
     */
    Optional<IntentRow> equipment(Ledger ledger, UUID ticket, int equipment, boolean present) {
        UsedRow used = ledger.used(ticket, equipment).orElseGet(() -> UsedRow.unknown(ticket, equipment));
        if (used.desired() == present) {
            return Optional.empty();
        }
        ledger.put(used.wished(present));
        String lane = LaneName.equipment(ticket, equipment);
        List<IntentRow> withdrawn = decisions.withdrawOpposite(ledger, lane, present);
        List<IntentRow> earlier = ledger.lane(lane);
        Optional<Boolean> waiting = Pair.lastWish(earlier);
        boolean comes =
                waiting.isPresent() ? waiting.get() == present : used.base() == present && used.observed() == present;
        if (comes) {
            return withdrawn.isEmpty() ? Optional.empty() : Optional.of(withdrawn.getLast());
        }
        IntentKind kind = present ? IntentKind.EQUIPMENT_ADD : IntentKind.EQUIPMENT_REMOVE;
        Instant wished = after(earlier, clock.instant());
        IntentRow intent = fresh(ledger, kind, lane, null, null, ticket, equipment, wished, null);
        ledger.put(intent);
        return Optional.of(intent);
    }

    /** The last wish stays the last in its lane, though the local clock was set back since the one before it. */
    private static Instant after(List<IntentRow> earlier, Instant now) {
        Instant last = earlier.isEmpty() ? now : earlier.getLast().observedAt();
        return last.isAfter(now) ? last : now;
    }

    private IntentRow fresh(
            Ledger ledger,
            IntentKind kind,
            String lane,
            @Nullable String vin,
            @Nullable Kilometres km,
            UUID ticket,
            @Nullable Integer equipment,
            Instant observed,
            @Nullable Long registration) {
        Instant now = clock.instant();
        Instant due = now.plus(hold.get());
        IntentState state = due.isAfter(now) ? IntentState.HELD : IntentState.QUEUED;
        return new IntentRow(
                ids.get(),
                ledger.nextSequence(),
                kind,
                lane,
                vin,
                km,
                ticket,
                equipment,
                state,
                null,
                observed,
                now,
                due,
                null,
                0,
                registration,
                0,
                null,
                null,
                null);
    }
}
