package app.werkbank.sync;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Kilometres;
import app.werkbank.domain.Vin;
import app.werkbank.store.AttemptOutcome;
import app.werkbank.store.AttemptRow;
import app.werkbank.store.IntentRow;
import app.werkbank.store.OdometerRow;
import app.werkbank.store.Reason;
import app.werkbank.sync.sim.MemoryLedger;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries for tests of single rules. */
final class Rows {
    static final Instant NOW = Instant.parse("2026-03-02T06:00:00Z");
    static final UUID TICKET = new UUID(0x71C, 1);
    static final Clocks EXACT = new Clocks(0, 1000);
    static final Duration GRACE = Duration.ofMinutes(2);

    private Rows() {}

    static Moment at(long seconds) {
        return new Moment(seconds * 1000, NOW.plusSeconds(seconds));
    }

    /** A reading entered so many seconds from the start, due at once. */
    static IntentRow reading(MemoryLedger ledger, String vin, String km, long seconds) {
        Clock clock = Clock.fixed(NOW.plusSeconds(seconds), ZoneOffset.UTC);
        IntentRow row = new Wishes(clock, () -> Duration.ZERO, UUID::randomUUID)
                .reading(
                        ledger,
                        new NewReading(new Vin(vin), new BigDecimal(km), DistanceUnit.KM, clock.instant()),
                        TICKET);
        ledger.commit();
        return row;
    }

    /** A wish that an equipment is, or is not, used on {@link #TICKET}, due at once. */
    static IntentRow wish(MemoryLedger ledger, int equipment, boolean present, long seconds) {
        Clock clock = Clock.fixed(NOW.plusSeconds(seconds), ZoneOffset.UTC);
        IntentRow row = new Wishes(clock, () -> Duration.ZERO, UUID::randomUUID)
                .equipment(ledger, TICKET, equipment, present)
                .orElseThrow();
        ledger.commit();
        return row;
    }

    /** A row of the server that a pull brought, which reached it so many seconds from the start. */
    static OdometerRow pulled(MemoryLedger ledger, String vin, String km, long seconds) {
        long number = ledger.insert(
                OdometerRow.pulled(vin, Kilometres.of(km), UUID.randomUUID(), NOW.plusSeconds(seconds), null, false));
        ledger.commit();
        return ledger.registration(number).orElseThrow();
    }

    /** An attempt that has no end yet. */
    static AttemptRow underWay(IntentRow row, int number, @Nullable Long baseline, long sent) {
        Instant sending = NOW.plusSeconds(sent);
        return new AttemptRow(
                row.id(),
                number,
                new UUID(1, number),
                row.km(),
                row.ticketId(),
                sending,
                sending,
                EXACT.errorMs(),
                baseline,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** An attempt whose answer was lost; {@code ended} is null where nobody knows when it ended. */
    static AttemptRow lost(IntentRow row, int number, @Nullable Long baseline, long sent, @Nullable Long ended) {
        AttemptRow attempt = underWay(row, number, baseline, sent);
        if (ended == null) {
            return attempt.settled(AttemptOutcome.UNKNOWN);
        }
        Instant end = NOW.plusSeconds(ended);
        return attempt.ended(end, end, AttemptOutcome.UNKNOWN, null, null, null, null);
    }

    static IntentRow in(IntentRow row, IntentState state) {
        return row.in(state, null);
    }

    /** The same in another state, and stored so. */
    static IntentRow stored(MemoryLedger ledger, IntentRow row, IntentState state, @Nullable Reason reason) {
        IntentRow there = row.in(state, reason);
        ledger.put(there);
        ledger.commit();
        return there;
    }
}
