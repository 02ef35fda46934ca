package app.werkbank.sync;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Vin;
import app.werkbank.store.IntentRow;
import app.werkbank.sync.sim.MemoryLedger;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

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

    static IntentRow in(IntentRow row, IntentState state) {
        return row.in(state, null);
    }
}
