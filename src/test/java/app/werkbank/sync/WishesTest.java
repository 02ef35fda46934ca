package app.werkbank.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.werkbank.domain.DistanceUnit;
import app.werkbank.domain.IntentKind;
import app.werkbank.domain.IntentState;
import app.werkbank.domain.Vin;
import app.werkbank.store.IntentRow;
import app.werkbank.store.UsedRow;
import app.werkbank.sync.sim.MemoryLedger;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How a wish becomes its rows, and what it makes needless. */
class WishesTest {
    private static final String VIN = "SIMULATED00000001";
    private static final int TOOL = 7;

    private final MemoryLedger ledger = new MemoryLedger();

    private Wishes wishes(Duration hold) {
        return new Wishes(Clock.fixed(Rows.NOW, ZoneOffset.UTC), () -> hold, UUID::randomUUID);
    }

    private Optional<IntentRow> wish(boolean present) {
        return wishes(Duration.ZERO).equipment(ledger, Rows.TICKET, TOOL, present);
    }

    private IntentRow reading(Instant observed, String km) {
        NewReading reading = new NewReading(new Vin(VIN), new BigDecimal(km), DistanceUnit.KM, observed);
        return wishes(Duration.ofSeconds(10)).reading(ledger, reading, Rows.TICKET);
    }

    private void pair(boolean desired, boolean observed, boolean base) {
        ledger.put(new UsedRow(Rows.TICKET, TOOL, desired, observed, base, null, null, null));
    }

    private boolean desired() {
        return ledger.used(Rows.TICKET, TOOL).orElseThrow().desired();
    }

    @Test
    void aReadingIsNeverObservedLaterThanTheServersClockCanShow() {
        new Clocks(5_000, 1_000).keep(ledger);
        Instant latest = Rows.NOW.plusSeconds(6);
        assertEquals(latest, reading(Rows.NOW.plusSeconds(60), "100").observedAt());
        assertEquals(
                Rows.NOW.minusSeconds(60),
                reading(Rows.NOW.minusSeconds(60), "100").observedAt());
    }

    @Test
    void anUndoWindowHoldsAnEntry() {
        IntentRow held = reading(Rows.NOW, "100");
        assertEquals(IntentState.HELD, held.state());
        assertEquals(Rows.NOW.plusSeconds(10), held.dueAt());
    }

    private boolean breaks(IntentRow row) {
        return Boolean.TRUE.equals(ledger.registration(row.row()).orElseThrow().predictedBreaking());
    }

    @Test
    void aReadingLowerThanTheOneBeforeItIsForecastToBreakAndAnEqualOneIsNot() {
        assertFalse(breaks(reading(Rows.NOW, "100")), "nothing is known of the vehicle");
        Rows.pulled(ledger, VIN, "500", -100);
        assertTrue(breaks(reading(Rows.NOW.minusSeconds(50), "499")), "lower than the server's newest");
        IntentRow pending = reading(Rows.NOW.plusSeconds(1), "200");
        assertFalse(breaks(reading(pending.observedAt().plusSeconds(1), "200")));
        assertTrue(breaks(reading(pending.observedAt().plusSeconds(1), "199")), "lower than what waits before it");
    }

    @Test
    void aWishIsRememberedAndWhatIsSoAlreadyIsNone() {
        IntentRow add = wish(true).orElseThrow();
        assertEquals(IntentKind.EQUIPMENT_ADD, add.kind());
        assertTrue(desired());
        assertEquals(Optional.empty(), wish(true));
    }

    @Test
    void aWishToRemoveWhatIsThereIsARemoval() {
        pair(true, true, true);
        IntentRow remove = wish(false).orElseThrow();
        assertEquals(IntentKind.EQUIPMENT_REMOVE, remove.kind());
        assertFalse(desired());
    }

    @Test
    void anOppositeWishOnlyTakesBackWhatHasNotLeft() {
        IntentRow add = wish(true).orElseThrow();
        IntentRow withdrawn = wish(false).orElseThrow();
        assertEquals(add.id(), withdrawn.id());
        assertEquals(IntentState.CANCELLED, withdrawn.state());
        assertEquals(1, ledger.lane(add.lane()).size(), "nothing new waits");
    }

    @Test
    void whatHasLeftIsFollowedByItsOpposite() {
        IntentRow add = Rows.stored(ledger, wish(true).orElseThrow(), IntentState.SENDING, null);
        IntentRow remove = wish(false).orElseThrow();
        assertEquals(IntentKind.EQUIPMENT_REMOVE, remove.kind());
        assertEquals(2, ledger.lane(add.lane()).size());
        IntentRow withdrawn = wish(true).orElseThrow();
        assertEquals(remove.id(), withdrawn.id(), "the first will make it so");
        assertEquals(2, ledger.lane(add.lane()).size());
    }

    @Test
    void aWishIsSentWhereOneSideDiffersFromIt() {
        pair(false, true, false);
        assertEquals(IntentKind.EQUIPMENT_ADD, wish(true).orElseThrow().kind(), "it was never agreed on");
        MemoryLedger other = new MemoryLedger();
        other.put(new UsedRow(Rows.TICKET, TOOL, false, false, true, null, null, null));
        assertEquals(
                IntentKind.EQUIPMENT_ADD,
                wishes(Duration.ZERO)
                        .equipment(other, Rows.TICKET, TOOL, true)
                        .orElseThrow()
                        .kind(),
                "the server does not show it");
    }

    @Test
    void aWishThatBothSidesAlreadyHaveNeedsNothing() {
        pair(false, true, true);
        assertEquals(Optional.empty(), wish(true));
        assertTrue(desired());
    }
}
